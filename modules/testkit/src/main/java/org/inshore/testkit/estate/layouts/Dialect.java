package org.inshore.testkit.estate.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Vocabulary by which one school names columns: words by {@link Field} and {@link Part}, and how
 * they are put together. A line of its resource is a key, a colon and the choices, divided by bars.
 */
final class Dialect {
  private final Map<String, List<String>> words = new HashMap<>();

  private Dialect(String resource) {
    try (InputStream in = Dialect.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(resource);
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          words.put(line.substring(0, colon), List.of(line.substring(colon + 1).split("\\|", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The dialects of a folder. */
  static List<Dialect> all(String folder) {
    return new Dialect(folder + "/dialects.txt")
        .words.getOrDefault("names", List.of()).stream()
            .map(name -> new Dialect(folder + "/" + name + ".txt"))
            .toList();
  }

  /** The header of a column of the subject; from the second of a kind on with its number. */
  String own(Field field, int place, SplittableRandom random) {
    String name = choice(key(field), random);
    return place == 0
        ? name
        : cased(
            choice("second", random)
                .replace("{n}", Integer.toString(place + 1))
                .replace("{field}", choice("bare-" + key(field), random)));
  }

  /** The header of a column of somebody else. */
  String other(String compose, String whose, Field field, SplittableRandom random) {
    return cased(
        compose.replace("{role}", whose).replace("{field}", choice("bare-" + key(field), random)));
  }

  /** How headers of somebody else are put together, once for a table. */
  String compose(SplittableRandom random) {
    return choice("other", random);
  }

  /** A word for a part. */
  String whose(Part part, SplittableRandom random) {
    return choice(part.name().toLowerCase(Locale.ROOT).replace('_', '-'), random);
  }

  /** The header of a column that is nobody's. */
  String noise(String kind, SplittableRandom random) {
    return choice(kind, random);
  }

  private String choice(String key, SplittableRandom random) {
    List<String> choices = words.getOrDefault(key, List.of());
    if (choices.isEmpty()) {
      throw new IllegalArgumentException(key);
    }
    return choices.get(random.nextInt(choices.size()));
  }

  private static String key(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /** {@code spouse^mobile} is {@code spouseMobile}. */
  private static String cased(String name) {
    int at = name.indexOf('^');
    return at < 0 || at + 1 >= name.length()
        ? name
        : cased(
            name.substring(0, at)
                + Character.toUpperCase(name.charAt(at + 1))
                + name.substring(at + 2));
  }
}
