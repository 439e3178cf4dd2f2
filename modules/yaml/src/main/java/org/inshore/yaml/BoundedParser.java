package org.inshore.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A parser that refuses what nests too deeply or within itself. Whoever composes nodes recurses
 * with the depth and takes one event at a time, so no more than the depth allowed is ever open.
 */
final class BoundedParser implements Parser {
  private final Parser parser;
  private final int maxDepth;
  private final Deque<Optional<Anchor>> open = new ArrayDeque<>();

  BoundedParser(LoadSettings settings, String text, int maxDepth) {
    this.parser = new ParserImpl(settings, new StreamReader(settings, text));
    this.maxDepth = maxDepth;
  }

  /** Nesting that is refused. */
  static final class NestingException extends YamlEngineException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final boolean recursive;

    NestingException(Event event, boolean recursive) {
      super("nesting");
      this.line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
      this.recursive = recursive;
    }

    int line() {
      return line;
    }

    /** Whether an alias stands in what it names; else the depth is too large. */
    boolean recursive() {
      return recursive;
    }
  }

  @Override
  public Event next() {
    Event event = parser.next();
    switch (event) {
      case CollectionStartEvent start -> open.push(start.getAnchor());
      case CollectionEndEvent _ -> open.pop();
      case AliasEvent alias when open.contains(Optional.of(alias.getAlias())) ->
          throw new NestingException(event, true);
      default -> {}
    }
    if (open.size() > maxDepth) {
      throw new NestingException(event, false);
    }
    return event;
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }
}
