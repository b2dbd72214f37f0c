# In place of Asciidoctor's command line and of OptionParser behind it, which AsciidoctorJ loads at each start: they are
# a ninth of the Ruby that would have to be read, and nobody calls them here.
module Asciidoctor
  module Cli
    class Invoker; end
  end
end
