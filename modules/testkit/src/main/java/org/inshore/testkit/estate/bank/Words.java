package org.inshore.testkit.estate.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** The headers of one table, by what its columns hold and whose that is, all of one school. */
final class Words {
  /** Vocabulary by which a school of programmers names columns. */
  enum School {
    CHINESE(0),
    ENGLISH(1),
    INITIALS(2),
    ABBREVIATED(3),
    CAMEL(1);

    /** Where a line of the resource has its words. */
    private final int column;

    School(int column) {
      this.column = column;
    }
  }

  private static final Map<String, String[]> ALL = read();

  private final School school;
  private final SplittableRandom random;
  private final Map<String, String> chosen = new HashMap<>();

  Words(School school, SplittableRandom random) {
    this.school = school;
    this.random = random;
  }

  private static Map<String, String[]> read() {
    Map<String, String[]> all = new HashMap<>();
    try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("words.txt");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.charAt(0) != '#') {
          all.put(line.substring(0, colon), line.substring(colon + 1).split("\\|", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The header of a column: of one word, or of whose it is and what it holds. */
  String header(String... keys) {
    List<String> parts = Arrays.stream(keys).map(this::word).toList();
    String joined =
        switch (school) {
          case CHINESE, INITIALS -> String.join("", parts);
          case ENGLISH, ABBREVIATED, CAMEL -> String.join("_", parts);
        };
    return school == School.CAMEL ? camel(joined) : joined;
  }

  /** A table has one word for a thing. */
  private String word(String key) {
    String[] columns = ALL.get(key);
    if (columns == null) {
      throw new IllegalArgumentException(key);
    }
    return chosen.computeIfAbsent(
        key,
        each -> {
          String[] choices = columns[school.column].strip().split("/", -1);
          return choices[random.nextInt(choices.length)];
        });
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("_", -1)) {
      camel.append(
          camel.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return camel.toString();
  }
}
