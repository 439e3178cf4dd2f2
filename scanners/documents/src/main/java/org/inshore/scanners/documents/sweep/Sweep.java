package org.inshore.scanners.documents.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.CarrierException;
import org.inshore.scanners.documents.guard.Delivered;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Collector of what a document's reader passes over: its parsers are watched ({@link
 * WatchedReader}), and what stands in a part, but was not handed on by anybody, is handed on as the
 * rest of that part. So a reader picks places for what is good to know of them, and none is lost
 * that it does not know.
 *
 * <p>A text that a reader fetched counts as handed on; an attribute does not, as most are asked for
 * what they mean and not for what they say, and is compared with what came to the sink.
 */
public final class Sweep {
  /** Knowledge of a form about its attributes. */
  @FunctionalInterface
  public interface Saying {
    /** Whether an attribute of an element holds what somebody wrote, however plain it is. */
    boolean says(String element, String attribute, String value);
  }

  private static final int LONGEST = 1 << 16;
  private static final int MOST_CHARS = 1 << 20;
  private static final int MOST_SAID = 100_000;

  private final Location document;
  private final ContentSink sink;
  private final Saying saying;
  private final Set<String> ofSchema;
  private final @Nullable Delivered delivered;

  /** By part: what is to be compared, and whether it is handed on all the same. */
  private final Map<String, Map<String, Boolean>> open = new TreeMap<>();

  private final Set<String> said = new HashSet<>();
  private final Set<String> through = new HashSet<>();
  private int chars;

  private Sweep(Location document, ContentSink sink, Saying saying, Set<String> ofSchema) {
    this.saying = saying;
    this.ofSchema = ofSchema;
    this.document = document;
    this.sink = sink;
    this.delivered = delivered(sink);
  }

  /** Begins to watch the reading of a document; before anything of it is handed on. */
  public static Sweep of(Location document, ContentSink sink) {
    return of(document, sink, Set.of());
  }

  /**
   * The same of a form with attributes that nobody writes.
   *
   * @param ofSchema their local names
   */
  public static Sweep of(Location document, ContentSink sink, Set<String> ofSchema) {
    return new Sweep(document, sink, (element, attribute, value) -> false, ofSchema);
  }

  /**
   * The same of a form that has attributes which always say something.
   *
   * @param saying knows them
   */
  public static Sweep of(Location document, ContentSink sink, Saying saying) {
    return new Sweep(document, sink, saying, Set.of());
  }

  /** Whether nobody writes an attribute: the schema alone gives it. */
  boolean isOfSchema(String attribute) {
    return ofSchema.contains(attribute);
  }

  /** Whether an attribute holds what somebody wrote, however plain it is. */
  boolean says(String element, String attribute, String value) {
    return !value.isBlank() && saying.says(element, attribute, value);
  }

  /** What is handed on from now on; null of what is read as it is printed, and only that. */
  static @Nullable Delivered delivered(ContentSink sink) {
    return DocumentOptions.current().printed() ? null : Delivered.begin(sink);
  }

  /** A parser of a part that is watched; of the document itself for an empty name. */
  public XMLStreamReader watch(String part, XMLStreamReader xml) {
    return delivered == null ? xml : new WatchedReader(xml, this, part);
  }

  /** Whether a part was parsed to its end. */
  public boolean isThrough(String part) {
    return delivered == null || through.contains(part);
  }

  /** Leaves a part to who has its bytes, and hands it on as a document of its own. */
  public void leave(String part) {
    open.remove(part);
  }

  void endsPart(String part) {
    through.add(part);
  }

  /** Whether a value of an attribute that a reader asked for is to be taken all the same. */
  boolean takesFetched() {
    return delivered != null && !delivered.isFull();
  }

  /** Takes what nobody fetched, to be compared when the document is read. */
  void take(String part, String text, boolean surely) {
    String value = text.strip();
    for (int at = 0; at < value.length(); at += LONGEST) {
      String piece = value.substring(at, Math.min(value.length(), at + LONGEST));
      Map<String, Boolean> all = open.computeIfAbsent(part, any -> new LinkedHashMap<>());
      if (all.merge(piece, surely, Boolean::logicalOr) == surely) {
        chars += piece.length();
      }
    }
    if (chars > MOST_CHARS) {
      try {
        push();
      } catch (ScanException | InterruptedException e) {
        throw new CarrierException(e);
      }
    }
  }

  /** Hands on what was not. */
  public void push() throws ScanException, InterruptedException {
    List<Map.Entry<String, Map<String, Boolean>>> parts = new ArrayList<>(open.entrySet());
    open.clear();
    chars = 0;
    Set<String> asked = new HashSet<>();
    parts.forEach(part -> asked.addAll(part.getValue().keySet()));
    Set<String> missing = delivered == null ? new HashSet<>() : delivered.missing(asked);
    for (Map.Entry<String, Map<String, Boolean>> part : parts) {
      Location place = part.getKey().isEmpty() ? document : document.append("entry", part.getKey());
      TextBlocks rest = new TextBlocks(place.append("part", "rest"), sink);
      for (Map.Entry<String, Boolean> each : part.getValue().entrySet()) {
        String value = each.getKey();
        // What is surely a text may be known for what it is only where it stands alone.
        boolean alone = each.getValue() && said.size() < MOST_SAID && said.add(value);
        if (missing.remove(value) || alone) {
          rest.append(value + "\n");
        }
      }
      rest.finish();
    }
  }
}
