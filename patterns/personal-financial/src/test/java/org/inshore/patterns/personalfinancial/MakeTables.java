package org.inshore.patterns.personalfinancial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the tables beside the validators from openly licensed facts; see README.md. */
final class MakeTables {
  private static final int FIRST_YEAR = 1970;
  private static final int LEAST_OFTEN = 10;
  private static final int IN_FORCE = Integer.MAX_VALUE;

  private final Path facts;
  private final Path out;

  private MakeTables(Path facts, Path out) {
    this.facts = facts;
    this.out = out;
  }

  /**
   * Run with the folder of facts, the surnames file, the folder to write and a list of words.
   *
   * <p>The folder of facts holds {@code area-codes.csv}, {@code area-codes-extra.csv}, {@code
   * card-bins.csv} and {@code plate-codes.csv}.
   */
  public static void main(String[] arguments) throws IOException {
    MakeTables tables = new MakeTables(Path.of(arguments[0]), Path.of(arguments[2]));
    tables.areaCodes();
    tables.cardIssuers();
    tables.plates();
    tables.surnames(Path.of(arguments[1]));
    tables.words(Path.of(arguments[3]));
    System.out.println("Cities, for packs/cn-address.yaml: " + tables.cities());
  }

  /** One line: the difference to the code before, then {@code .} and the last year if abolished. */
  private void areaCodes() throws IOException {
    Map<Integer, Integer> ends = new TreeMap<>();
    for (String[] row : rows("area-codes.csv")) {
      int end = row[5].equals("在用") || row[7].isEmpty() ? IN_FORCE : Integer.parseInt(row[7]);
      ends.merge(Integer.parseInt(row[0]), end, Math::max);
    }
    for (String[] row : rows("area-codes-extra.csv")) {
      int end = row[3].isEmpty() ? IN_FORCE : Integer.parseInt(row[3]);
      ends.merge(Integer.parseInt(row[0]), end, Math::max);
    }
    List<String> tokens = new ArrayList<>();
    int before = 0;
    for (Map.Entry<Integer, Integer> entry : ends.entrySet()) {
      String token = Integer.toString(entry.getKey() - before, 36);
      tokens.add(
          entry.getValue() == IN_FORCE
              ? token
              : token + "." + Integer.toString(entry.getValue() - FIRST_YEAR, 36));
      before = entry.getKey();
    }
    write("area-codes.txt", String.join(" ", tokens));
  }

  /** A line for each card length: the length, then differences between issuer numbers. */
  private void cardIssuers() throws IOException {
    Map<Integer, TreeSet<Long>> issuers = new TreeMap<>();
    for (String[] row : rows("card-bins.csv")) {
      issuers
          .computeIfAbsent(Integer.parseInt(row[3]), _ -> new TreeSet<>())
          .add(Long.parseLong(row[0]));
    }
    StringBuilder lines = new StringBuilder();
    issuers.forEach(
        (length, numbers) -> {
          lines.append(length);
          long before = 0;
          for (long number : numbers) {
            lines.append(' ').append(Long.toString(number - before, 36));
            before = number;
          }
          lines.append('\n');
        });
    write("card-issuers.txt", lines.toString());
  }

  /** A line for each province: its character, then the letters in use. */
  private void plates() throws IOException {
    Map<String, TreeSet<Character>> letters = new TreeMap<>();
    for (String[] row : rows("plate-codes.csv")) {
      String code = row[0];
      TreeSet<Character> known =
          letters.computeIfAbsent(code.substring(0, 1), _ -> new TreeSet<>());
      if (code.endsWith("[A-Z]")) {
        "ABCDEFGHJKLMNPQRSTUVWXYZ".chars().forEach(c -> known.add((char) c));
      } else {
        code.substring(1).chars().filter(Character::isLetter).forEach(c -> known.add((char) c));
      }
    }
    StringBuilder lines = new StringBuilder();
    letters.forEach(
        (province, known) -> {
          lines.append(province);
          known.forEach(lines::append);
          lines.append('\n');
        });
    write("plate-places.txt", lines.toString());
  }

  /** Two lines: surnames of one character, run together; longer ones, with spaces between. */
  private void surnames(Path file) throws IOException {
    String text = Files.readString(file);
    List<String> names =
        Arrays.stream(text.substring(text.indexOf('[') + 1, text.lastIndexOf(']')).split(",", -1))
            .map(name -> name.replaceAll("[\\s\"']", ""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList();
    StringBuilder single = new StringBuilder();
    List<String> compound = new ArrayList<>();
    for (String name : names) {
      if (name.codePointCount(0, name.length()) == 1) {
        single.append(name);
      } else {
        compound.add(name);
      }
    }
    write("surnames.txt", single + "\n" + String.join(" ", compound));
  }

  /** Words that could be names: a line for each first character, then what follows it. */
  private void words(Path file) throws IOException {
    String surnames = Files.readString(out.resolve("common-surnames.txt"));
    String given = Files.readString(out.resolve("given-characters.txt"));
    Map<String, StringBuilder> words = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines
          .map(line -> line.split(" ", -1)) // word, how often, part of speech: nr is a name
          .filter(row -> row[0].length() == 2 || row[0].length() == 3)
          .filter(row -> !row[2].startsWith("nr") && Integer.parseInt(row[1]) >= LEAST_OFTEN)
          .filter(row -> surnames.indexOf(row[0].charAt(0)) >= 0)
          .filter(row -> row[0].substring(1).chars().allMatch(c -> given.indexOf(c) >= 0))
          .forEach(
              row ->
                  words
                      .computeIfAbsent(row[0].substring(0, 1), first -> new StringBuilder(first))
                      .append(' ')
                      .append(row[0].substring(1)));
    }
    write("common-words.txt", String.join("\n", words.values()));
  }

  private String cities() throws IOException {
    TreeSet<String> cities = new TreeSet<>();
    for (String[] row : rows("area-codes.csv")) {
      if (row[4].equals("地级") && row[5].equals("在用")) {
        cities.add(row[3].replaceAll("(市|地区|盟|.族.*自治州|自治州)$", ""));
      }
    }
    return String.join("|", cities);
  }

  private List<String[]> rows(String name) throws IOException {
    try (Stream<String> lines = Files.lines(facts.resolve(name), StandardCharsets.UTF_8)) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(out.resolve(name), text.strip() + "\n");
  }
}
