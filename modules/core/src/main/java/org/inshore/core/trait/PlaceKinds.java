package org.inshore.core.trait;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inshore.spi.inventory.filing.PlaceMark;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Wildcard;

/**
 * Tells what kinds of place an asset is in: as declared of its source, else by words and patterns
 * in the names of its source, folders and file. A place may be of several kinds, and is a server
 * where nothing tells otherwise.
 */
public final class PlaceKinds {
  static final Messages MESSAGES = Messages.of(PlaceKinds.class);
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}]+");

  private final List<Signs> signs;

  /**
   * Signs of a kind.
   *
   * @param words in names of the source, its target and folders, as whole words; Chinese ones
   *     anywhere in a name
   * @param names patterns of the file's own name
   * @param paths patterns of the target with the path below it
   */
  public record Signs(
      PlaceKind kind, List<String> words, List<Wildcard> names, List<Wildcard> paths) {
    /** Copies the lists. */
    public Signs {
      words = List.copyOf(words);
      names = List.copyOf(names);
      paths = List.copyOf(paths);
    }
  }

  /** Kinds by their signs, in their order. */
  public PlaceKinds(List<Signs> signs) {
    this.signs = List.copyOf(signs);
  }

  /** The kinds of place of an asset, at least one, each with its reason. */
  public List<PlaceMark> of(DataSource source, Location asset) {
    String declared = source.declared().register().get(RegisterField.PLACE_KIND);
    PlaceKind kind = declared == null ? null : PlaceKind.of(declared).orElse(null);
    if (kind != null) {
      return List.of(new PlaceMark(kind, MESSAGES.wording("place.declared"), true));
    }
    Map<PlaceKind, PlaceMark> marks = new LinkedHashMap<>();
    List<String> parts = parts(source, asset);
    Set<String> whole = new HashSet<>();
    parts.forEach(part -> whole.addAll(List.of(BETWEEN.split(part, -1))));
    String file =
        asset.segments().isEmpty()
            ? ""
            : last(asset.segments().getLast().value()).toLowerCase(Locale.ROOT);
    String path = path(source, asset).toLowerCase(Locale.ROOT);
    for (Signs sign : signs) {
      Stream.concat(
              Stream.concat(
                  sign.names().stream()
                      .filter(wildcard -> wildcard.matches(file))
                      .map(Wildcard::text),
                  sign.paths().stream()
                      .filter(wildcard -> wildcard.matches(path))
                      .map(Wildcard::text)),
              sign.words().stream()
                  .filter(
                      word ->
                          isChinese(word)
                              ? parts.stream().anyMatch(part -> part.contains(word))
                              : whole.contains(word)))
          .findFirst()
          .ifPresent(
              why ->
                  marks.put(
                      sign.kind(),
                      new PlaceMark(sign.kind(), MESSAGES.wording("place.derived", why), false)));
    }
    return marks.isEmpty()
        ? List.of(new PlaceMark(PlaceKind.SERVER, MESSAGES.wording("place.nothing"), false))
        : List.copyOf(marks.values());
  }

  private static boolean isChinese(String word) {
    return word.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Names that may tell: of the source, its system and target, and all names around the asset. */
  private static List<String> parts(DataSource source, Location asset) {
    List<String> parts = new ArrayList<>();
    parts.add(source.id());
    parts.add(source.target());
    String system = source.declared().system();
    String site = source.declared().site();
    parts.add(system == null ? "" : system);
    parts.add(site == null ? "" : site);
    for (int i = 0; i < asset.segments().size(); i++) {
      String value = asset.segments().get(i).value();
      boolean own = i == asset.segments().size() - 1;
      parts.add(own ? value.substring(0, value.length() - last(value).length()) : value);
    }
    parts.replaceAll(part -> part.toLowerCase(Locale.ROOT));
    return parts;
  }

  private static String path(DataSource source, Location asset) {
    StringBuilder path = new StringBuilder(source.target().replace('\\', '/'));
    asset.segments().forEach(segment -> path.append('/').append(segment.value()));
    return path.toString();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
