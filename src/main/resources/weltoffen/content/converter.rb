# The HTML of the text. Asciidoctor's own converter wraps each block in up to three elements and writes style
# attributes into tables, which a strict Content-Security-Policy forbids; this one writes what a person would.
#
# What depends on other files (addresses and titles of targets, captions, publisher's data) is left as a placeholder
# in the form of a processing instruction, which text can never contain because Asciidoctor escapes "<":
#   <?section LINE ID?>heading<?text?>…<?end?>      a section of level 1
#   <?xref FILE:LINE PATH#ID?>text<?/xref?>         a link inside the site; the text may be empty
#   <?file FILE:LINE TARGET?>text<?/file?>          a link to a file of the site
#   <?term FILE:LINE ID?>text<?/term?>              a term of the glossary
#   <?image FILE:LINE ALT TARGET?>                  the address of an image; ALT says whether its author described it
#   <?label KEY?>                                   a text of the interface
#   <?flaw FILE:LINE RULE?>                         nothing to print: a rule that the text breaks, for the checks
class WeltoffenConverter < (Asciidoctor::Converter.for 'html5')
  register_for 'html5'

  # Whatever an author does to a block's substitutions and attributes, its text is escaped, and the block is noted.
  def convert node, transform = node.node_name, opts = nil
    return send %(convert_#{transform}), node if SAFE[transform]
    notes = (escape_attributes node, transform) ? (flaw node, 'raw-html') : ''
    if node.instance_of? Asciidoctor::Block
      notes += flaw node, %(unsupported [#{node.style}]) unless node.style.nil? || STYLED.none? {|it| it == node.context } || (STYLES.include? node.style)
      if RAW_MODELS.include?(node.content_model) && !(node.subs.include? :specialcharacters)
        node.instance_variable_set :@subs, [:specialcharacters] + node.subs
        notes += flaw node, 'raw-html'
      end
    end
    notes.empty? ? super : %(#{notes}#{super})
  end

  # What has neither a content model of its own nor prints what it did not escape.
  SAFE = %w(section ulist olist table inline_image inline_anchor).to_h {|name| [name, true] }
  RAW_MODELS = [:simple, :verbatim, :raw]
  STYLED = [:listing, :literal, :open, :paragraph]
  STYLES = %w(source listing literal open abstract normal)

  def convert_section node
    heading = node.title
    if node.level == 1 && !node.document.nested?
      %(<?section #{line_of node} #{node.id || '-'}?>#{heading}<?text?>#{node.content}<?end?>)
    else
      %(<section#{id_of node}><h#{node.level + 1}>#{heading}</h#{node.level + 1}>\n#{node.content}\n</section>)
    end
  end

  def convert_paragraph node
    %(#{title_of node}<p#{id_of node}#{class_of node}>#{node.content}</p>)
  end

  def convert_ulist node
    %(#{title_of node}<ul#{id_of node}#{class_of node}>\n#{items_of node}</ul>)
  end

  def convert_olist node
    start = (node.attr? 'start') ? %( start="#{encode_attribute_value node.attr('start')}") : ''
    %(#{title_of node}<ol#{id_of node}#{class_of node}#{start}>\n#{items_of node}</ol>)
  end

  def convert_dlist node
    entries = node.items.map do |terms, description|
      names = terms.map {|term| %(<dt>#{term.text}</dt>\n) }.join
      details = description ? %(<dd>#{description.text? ? %(<p>#{description.text}</p>) : ''}#{description.blocks? ? description.content : ''}</dd>\n) : ''
      names + details
    end
    %(#{title_of node}<dl#{id_of node}#{class_of node}>\n#{entries.join}</dl>)
  end

  def convert_table node
    rows = node.rows.to_h.reject {|_, list| list.empty? }.map do |part, list|
      %(<t#{part}>\n#{list.map {|row| %(<tr>#{row.map {|cell| convert_cell cell, part }.join}</tr>\n) }.join}</t#{part}>\n)
    end
    caption = node.title? ? %(<caption>#{node.title}</caption>\n) : ''
    note = rows.join.include?('<th') ? '' : (flaw node, 'table-without-header')
    %(#{note}<table#{id_of node}#{class_of node}>\n#{caption}#{rows.join}</table>)
  end

  def convert_admonition node
    kind = node.attr 'name'
    text = node.blocks? ? node.content : %(<p>#{node.content}</p>)
    %(<aside#{id_of node} class="admonition admonition--#{kind}">\n<p class="admonition__caption"><?label caption.#{kind}?></p>\n#{title_of node}#{text}\n</aside>)
  end

  def convert_image node
    caption = node.title? ? %(<figcaption>#{node.title}</figcaption>) : ''
    %(<figure#{id_of node}#{class_of node}>#{image_of node, node.attr('target')}#{caption}</figure>)
  end

  def convert_inline_image node
    node.type == 'icon' ? '' : (image_of node, node.target)
  end

  def convert_inline_anchor node
    case node.type
    when :xref
      target = (path = node.attributes['path']) ?
        %(#{path.sub(/\.html\z/, '.adoc')}#{(fragment = node.attributes['fragment']) ? %(##{fragment}) : ''}) :
        %(##{node.attributes['refid']})
      %(<?xref #{place_of node} #{target}?>#{node.text}<?/xref?>)
    when :link
      if /\A(https?|mailto|tel):/.match? node.target
        %(<a class="external" href="#{encode_attribute_value node.target}">#{node.text}</a>)
      else
        %(<?file #{place_of node} #{node.target}?>#{node.text}<?/file?>)
      end
    else
      super
    end
  end

  # Formulas, films and sounds would need scripts or files of others, a page break a style attribute.
  %w(stem audio video toc page_break).each do |name|
    define_method(%(convert_#{name})) {|node| flaw node, %(unsupported #{name}) }
  end

  # [.lang-de]#Weltoffen gemeinsam gewinnen!# is read aloud in German.
  def convert_inline_quoted node
    return %(#{flaw node, 'unsupported stem'}#{node.text}) if [:asciimath, :latexmath].include? node.type
    return super unless (language = node.roles.find {|role| role.start_with? 'lang-' })
    node.remove_role language
    %(<span lang="#{encode_attribute_value language.delete_prefix 'lang-'}">#{super}</span>)
  end

  private

  # Asciidoctor's own methods print roles, ids, the names of quoted persons and the like as they were written; those of
  # this file escape what they print. Says whether something would have been more than text.
  def escape_attributes node, transform
    return if ESCAPING[transform] || (node.is_a? Asciidoctor::Document)
    found = false
    escape = proc do |value|
      next value unless (::String === value) && (value.match? /[<>"]/)
      found ||= value.include? '<'
      value.gsub(/[<>"]/, '<' => '&lt;', '>' => '&gt;', '"' => '&quot;')
    end
    node.attributes.each {|name, value| node.attributes[name] = escape.call value unless name == 'alt' }
    ATTRIBUTES.each do |name|
      node.instance_variable_set name, escape.call(node.instance_variable_get name) if node.instance_variable_defined? name
    end
    found
  end

  ATTRIBUTES = [:@id, :@style, :@caption]
  ESCAPING = %w(paragraph dlist image admonition).to_h {|name| [name, true] }

  def convert_cell cell, part
    text = if part == :head then cell.text
    elsif cell.style == :asciidoc then cell.content
    else (paragraphs = cell.content).length == 1 ? paragraphs[0] : paragraphs.map {|it| %(<p>#{it}</p>) }.join
    end
    span = (cell.colspan ? %( colspan="#{cell.colspan}") : '') + (cell.rowspan ? %( rowspan="#{cell.rowspan}") : '')
    return %(<th scope="col"#{span}>#{text}</th>) if part == :head
    cell.style == :header ? %(<th scope="row"#{span}>#{text}</th>) : %(<td#{span}>#{text}</td>)
  end

  def image_of node, target
    described = (node.attr 'alt') == (node.attr 'default-alt') ? '-' : 'alt'
    size = ((node.attr? 'width') ? %( width="#{encode_attribute_value node.attr('width')}") : '') + ((node.attr? 'height') ? %( height="#{encode_attribute_value node.attr('height')}") : '')
    %(<img src="<?image #{place_of node} #{described} #{target}?>" alt="#{encode_attribute_value node.alt}"#{size} loading="lazy">)
  end

  def items_of list
    list.items.map do |item|
      blocks = item.blocks? ? %(\n#{item.content}\n) : ''
      %(<li#{id_of item}>#{item.text? ? item.text : ''}#{blocks}</li>\n)
    end.join
  end

  def id_of node
    node.id ? %( id="#{encode_attribute_value node.id}") : ''
  end

  def class_of node
    languages, roles = node.roles.partition {|role| role.start_with? 'lang-' }
    (roles.empty? ? '' : %( class="#{encode_attribute_value roles.join ' '}")) +
      (languages.empty? ? '' : %( lang="#{encode_attribute_value languages[0].delete_prefix 'lang-'}"))
  end

  def title_of node
    node.title? ? %(<p class="block-title">#{node.title}</p>\n) : ''
  end

  def flaw node, rule
    %(<?flaw #{place_of node} #{rule}?>)
  end

  # Inline nodes and table cells carry no place of their own: the nearest block that has one gives it.
  def location_of node
    node = node.parent until node.nil? || ((node.respond_to? :source_location) && node.source_location)
    node&.source_location
  end

  def line_of node
    (location_of node)&.lineno || 0
  end

  def place_of node
    PlaceholderPlace.of location_of node
  end

  def encode_attribute_value value
    value.to_s.gsub '"', '&quot;'
  end
end

# term:feg[Fachkräfteeinwanderungsgesetz] leads to the entry of the glossary.
class TermMacro < Asciidoctor::Extensions::InlineMacroProcessor
  use_dsl
  named :term
  parse_content_as :text

  def process parent, target, attributes
    block = parent
    block = block.parent until block.nil? || ((block.respond_to? :source_location) && block.source_location)
    place = PlaceholderPlace.of block&.source_location
    create_inline parent, :quoted, %(<?term #{place} #{target}?>#{attributes['text']}<?/term?>)
  end
end

module PlaceholderPlace
  # FILE:LINE without spaces, which part the words of a placeholder.
  def self.of location
    location ? %(#{location.file.to_s.gsub ' ', '%20'}:#{location.lineno}) : '-:0'
  end
end

# Inline passthroughs in all their forms (+++, pass:[], pass:q[], macros that use them) are restored here: what would come
# out unescaped is escaped and noted.
module EscapedPassthroughs
  def restore_passthroughs text
    passes = ::Hash === @passthroughs ? @passthroughs.values : @passthroughs.compact
    raw = passes.reject {|pass| pass[:subs]&.include? :specialcharacters }
    return super if raw.empty?
    raw.each {|pass| pass[:subs] = [:specialcharacters] + (pass[:subs] || []) }
    block = self
    block = block.parent until block.nil? || ((block.respond_to? :source_location) && block.source_location)
    %(#{super}<?flaw #{PlaceholderPlace.of block&.source_location} raw-html?>)
  end
end

Asciidoctor::AbstractNode.prepend EscapedPassthroughs

# The same for an attribute that is defined as a passthrough; the source text is reported for it.
module EscapedAttributes
  private

  def apply_attribute_value_subs value
    (Asciidoctor::AttributeEntryPassMacroRx =~ value) ? (apply_header_subs $2) : super
  end
end

Asciidoctor::Document.prepend EscapedAttributes

# One page must not hold up the others: not by patterns that Asciidoctor tries in ever more ways, nor by tables of a
# million cells. The time limit is no StandardError, so that no rescue of Asciidoctor's takes it for a mistake.
require 'timeout'

class PageTimeLimitExceeded < ::Exception
end

module PageTimeLimit
  def convert input, options = {}
    ::Timeout.timeout(options[:attributes]['page-seconds'].to_i, PageTimeLimitExceeded) { super }
  end
end

Asciidoctor.singleton_class.prepend PageTimeLimit

module SmallTables
  MOST = 100

  def parse_table reader, parent, attributes
    cols = attributes['cols'].to_s
    if cols.length > 1000 || cols.scan(/(\d+)\*|\A\s*(\d+)\s*\z/).any? {|numbers| numbers.compact[0].to_i > MOST }
      logger.error message_with_context %(table too large: cols="#{cols[0, 40]}"), source_location: reader.cursor
      attributes.delete 'cols'
    end
    super
  end

  def parse_cellspec line, pos = :end, delimiter = nil
    spec, rest = super
    %w(colspan rowspan repeatcol).each {|name| spec[name] = MOST + 1 if spec && spec[name] && spec[name] > MOST }
    [spec, rest]
  end
end

Asciidoctor::Parser.singleton_class.prepend SmallTables

module SmallSpans
  def push_cellspec cellspec = {}
    if cellspec&.any? {|name, value| (::Integer === value) && value > SmallTables::MOST }
      logger.error message_with_context 'table too large: a cell that stands for more than 100', source_location: @reader.cursor
      cellspec = cellspec.reject {|name, value| ::Integer === value }
    end
    super
  end
end

Asciidoctor::Table::ParserContext.prepend SmallSpans

# The same text gives the same page on every day: {localdate} and the like are unknown here.
module NoClock
  private

  def fill_datetime_attributes attributes, time
  end
end

Asciidoctor::Document.prepend NoClock
