package org.inshore.patterns.personalfinancial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the tables beside the validators from openly licensed facts; see README.md. */
final class MakeTables {
  private static final int FIRST_YEAR = 1970;
  private static final int MIN_OFTEN = 10;

  /** Characters of modern given names. */
  private static final Path GIVEN =
      Path.of("src/test/resources/org/inshore/patterns/personalfinancial/given-characters.txt");

  private static final Pattern DIVISION_KIND =
      Pattern.compile(
          "(特别行政区|((?:土家|布依|哈尼|景颇|傈僳|拉祜|纳西|仡佬|朝鲜|撒拉|保安|东乡|裕固|毛南|仫佬|布朗|独龙|普米|达斡尔|鄂温克"
              + "|[回壮藏羌彝苗侗瑶傣白佤水畲黎满土京怒各])族|维吾尔|哈萨克族?|蒙古族?|柯尔克孜|塔吉克|锡伯)*(自治区|自治州|自治县|自治旗)"
              + "|新区|地区|林区|特区|矿区|[省市县区旗盟])$");

  /** Divisions that are called as an ordinary word keep the first people's name. */
  private static final Set<String> WORDS = Set.of("通道", "互助", "三江", "大化", "新平", "石林", "紫云", "巍山");

  private static final int IN_FORCE = Integer.MAX_VALUE;

  private final Path facts;
  private final Path out;

  private MakeTables(Path facts, Path out) {
    this.facts = facts;
    this.out = out;
  }

  /**
   * Run with the folder of facts, the surnames file, the folder to write, a list of words, and one
   * of those that another dictionary has as words and never as names.
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
    tables.names(Path.of(arguments[3]), Path.of(arguments[4]));
    tables.divisions();
    System.out.println("Divisions, for packs/cn-address.yaml, first characters:");
    System.out.println(tables.divisionCharacters(0));
    System.out.println("Second characters:");
    System.out.println(tables.divisionCharacters(1));
    System.out.println("Spelling, for packs/person-name.yaml: " + spelling(Path.of(arguments[3])));
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

  /**
   * What names are made of and what they could be mistaken for.
   *
   * @param file words, how often each comes, and parts of speech; {@code nr} is a name
   * @param others words that are no names, whatever the file says
   */
  private void names(Path file, Path others) throws IOException {
    NameCounts counts =
        new NameCounts(
            Files.readAllLines(out.resolve("common-surnames.txt")).getFirst(),
            Files.readString(GIVEN).strip(),
            Set.copyOf(Files.readAllLines(others)));
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines
          .map(line -> line.split(" ", -1))
          .forEach(row -> counts.add(row[0], Integer.parseInt(row[1]), row[2]));
    }
    for (String division : divisionNames()) {
      counts.place(division);
    }
    write("name-characters.txt", counts.characters());
    write("common-words.txt", counts.words());
  }

  /** Names of counties and larger divisions, those abolished too, without what kind they are. */
  private Set<String> divisionNames() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String[] row : rows("area-codes.csv")) {
      String name = DIVISION_KIND.matcher(row[3]).replaceFirst("");
      if (WORDS.contains(name) && row[3].contains("族")) {
        name = row[3].substring(0, row[3].indexOf('族') + 1);
      }
      if (name.length() > 1) {
        names.add(name);
      }
    }
    return names;
  }

  /** A line for each first character: it, then what follows it, with spaces between. */
  private void divisions() throws IOException {
    Map<String, StringBuilder> lines = new TreeMap<>();
    for (String name : divisionNames()) {
      lines
          .computeIfAbsent(name.substring(0, 1), first -> new StringBuilder(first))
          .append(' ')
          .append(name.substring(1));
    }
    write("divisions.txt", String.join("\n", lines.values()));
  }

  /** The first or second characters of divisions, for packs/cn-address.yaml. */
  private String divisionCharacters(int place) throws IOException {
    Set<String> characters = new TreeSet<>();
    divisionNames().forEach(name -> characters.add(name.substring(place, place + 1)));
    return String.join("", characters);
  }

  /** Characters that foreign names are spelled with, for packs/person-name.yaml. */
  private static String spelling(Path file) throws IOException {
    Map<String, Integer> names = new TreeMap<>();
    Map<String, Integer> others = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      for (String[] row : lines.map(line -> line.split(" ", -1)).toList()) {
        boolean name = row[2].equals("nrt");
        for (String c : row[0].split("", -1)) {
          (name ? names : others).merge(c, name ? 1 : Integer.parseInt(row[1]), Integer::sum);
        }
      }
    }
    double all = names.values().stream().mapToInt(Integer::intValue).sum();
    double allOthers = others.values().stream().mapToDouble(Integer::intValue).sum();
    return names.entrySet().stream()
        .filter(entry -> entry.getValue() >= MIN_OFTEN)
        .filter(
            entry -> entry.getValue() / all > others.getOrDefault(entry.getKey(), 0) / allOthers)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining());
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
