package org.inshore.yaml;

import org.inshore.spi.message.Messages;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Composes a YAML text into nodes within bounds. */
final class YamlReader<E extends Exception> {
  static final Messages MESSAGES = Messages.of(YamlReader.class);

  /** In chars. */
  static final int MAX_LENGTH = 3 << 20;

  static final int MAX_DEPTH = 32;

  /** Of lists and mappings. */
  static final int MAX_ALIASES = 100;

  /** With what aliases repeat, which grows exponentially with their number. */
  static final int MAX_NODES = 1 << 22;

  private final String file;
  private final YamlFaults<E> faults;

  YamlReader(String file, YamlFaults<E> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The root node; null for an empty document. */
  @Nullable Node compose(String text) throws E {
    if (text.length() > MAX_LENGTH) {
      throw fault(1, "large", String.valueOf(MAX_LENGTH));
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(MAX_LENGTH)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setAllowRecursiveKeys(false)
            .build();
    try {
      Node root =
          new Composer(settings, new BoundedParser(settings, text, MAX_DEPTH))
              .getSingleNode()
              .orElse(null);
      if (root != null && nodes(root, MAX_NODES) >= MAX_NODES) {
        throw fault(1, "form");
      }
      return root;
    } catch (BoundedParser.NestingException e) {
      throw e.recursive()
          ? fault(e.line(), "recursive")
          : fault(e.line(), "deep", String.valueOf(MAX_DEPTH));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      String problem = problem(e.getProblem());
      throw problem.contains("(TAB)") ? fault(line, "tab") : fault(line, "syntax", problem);
    } catch (ReaderException e) {
      throw fault(line(text, e.getPosition()), "character", "%04X".formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw fault(1, "form");
    }
  }

  /** The number of nodes with those that aliases repeat, counted up to a limit. */
  private static long nodes(Node node, long limit) {
    long nodes = 1;
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        nodes += nodes < limit ? nodes(item, limit - nodes) : 0;
      }
    } else if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        nodes += nodes < limit ? 1 + nodes(tuple.getValueNode(), limit - nodes) : 0;
      }
    }
    return nodes;
  }

  private static int line(String text, int position) {
    return 1 + (int) text.chars().limit(position).filter(each -> each == '\n').count();
  }

  /** The parser's own words, without the name of an alias, which may be a password. */
  private static String problem(@Nullable String problem) {
    String text = String.valueOf(problem);
    return text.startsWith("found undefined alias") ? "found undefined alias" : text;
  }

  private E fault(int line, String message, Object... arguments) {
    return faults.fault(file, line, MESSAGES.wording(message, arguments));
  }
}
