# From here on JRuby compiles the methods that it has interpreted often. Few bakes last long enough to gain by that, so
# java.options sets a threshold that no method reaches.
require 'jruby'
JRuby.runtime.instance_config.jit_threshold = 50
