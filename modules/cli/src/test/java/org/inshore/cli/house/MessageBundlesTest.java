package org.inshore.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.terminal.MaskedNames;
import org.junit.jupiter.api.Test;

/**
 * All message bundles of the project: Chinese and English have the same keys, each once, with the
 * same arguments.
 */
class MessageBundlesTest {
  private static final String ENGLISH = "messages_en.properties";
  private static final Pattern KEY = Pattern.compile("^([\\w.%-]+)\\s*=", Pattern.MULTILINE);
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+|\\$?\\{[A-Za-z-]+}");

  /** An argument that is shown, and not only the number by which a word is chosen. */
  private static final Pattern SHOWN = Pattern.compile("\\{\\d+(?!\\d|,choice)|\\$?\\{[A-Za-z-]+}");

  /** A number before a word that stands for many, where nothing says that it is not one. */
  private static final Pattern MANY =
      Pattern.compile(
          "(?<!than |than the limit of |of |} to |\\d to |least |up to |about |at most )"
              + "\\{\\d+(?:,number)?} (?:more |other |different )?"
              + "(people|[a-z]{3,}s)\\b");

  private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,(?:[^{}]|\\{[^{}]*})*}");

  /** One that quotes no brace. */
  private static final Pattern LONE = Pattern.compile("(?<!['{}])'(?!['{}])");

  /** Verbs, and words whose number is never one. */
  private static final Set<String> KNOWN =
      Set.of(
          "is was has does lies waits says tells refers comes asks takes declares holds needs uses names"
              .split(" "));

  /** Messages whose number is a limit or a sum that is never one, by the end of their file. */
  private static final Set<String> NEVER_ONE =
      Set.of(
          "scan/run slices",
          "engine/pattern regex.long",
          "core/key length",
          "forms/part scene.days",
          "forms/part scene.places",
          "documents/guard records.cut",
          "location/latency measured",
          "location/site subnet-twice",
          "scanners/s3/evidence flow.rule");

  /** What is printed goes through the rules of names: words of ours may not look like a name. */
  @Test
  void noSentenceIsTakenForAValue() throws IOException {
    List<String> masked = new ArrayList<>();
    for (Path english : bundles()) {
      if (String.valueOf(english.getParent()).endsWith("org/inshore/tables")) {
        continue; // of reports, which write what is masked already
      }
      for (Path bundle : List.of(english, english.resolveSibling("messages_zh.properties"))) {
        Properties texts = read(bundle, masked);
        for (String key : texts.stringPropertyNames()) {
          String text = texts.getProperty(key);
          if (!isHelp(key) && !MaskedNames.of(text).equals(text)) {
            masked.add(bundle + ": " + key + "=" + MaskedNames.of(text));
          }
        }
      }
    }
    assertThat(masked).isEmpty();
  }

  @Test
  void oneIsNotMany() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path english : bundles()) {
      String folder = String.valueOf(english.getParent());
      if (folder.contains("/testkit/")) {
        continue;
      }
      Properties en = read(english, wrong);
      for (String key : en.stringPropertyNames()) {
        String text = CHOICE.matcher(en.getProperty(key)).replaceAll("");
        boolean many =
            MANY.matcher(text).results().anyMatch(found -> !KNOWN.contains(found.group(1)));
        if (many && NEVER_ONE.stream().noneMatch(each -> (folder + " " + key).endsWith(each))) {
          wrong.add(english + ": " + key + "=" + text);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void chineseAndEnglishSayTheSameThings() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Path> bundles = bundles();
    assertThat(bundles).hasSizeGreaterThan(50);
    for (Path english : bundles) {
      Path chinese = english.resolveSibling("messages_zh.properties");
      Properties en = read(english, wrong);
      Properties zh = read(chinese, wrong);
      if (!en.keySet().equals(zh.keySet())) {
        wrong.add(english + ": other keys in Chinese: " + different(en.keySet(), zh.keySet()));
      }
      for (String key : en.stringPropertyNames()) {
        String one = en.getProperty(key);
        String other = zh.getProperty(key, "");
        if (!in(other, ARGUMENT).containsAll(in(one, SHOWN))
            || !in(one, ARGUMENT).containsAll(in(other, SHOWN))) {
          wrong.add(english + ": other arguments in Chinese: " + key);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anApostropheIsDoubledWhereTextsAreFormatted() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path english : bundles()) {
      Properties en = read(english, wrong);
      for (String key : en.stringPropertyNames()) {
        String text = en.getProperty(key);
        boolean single = isHelp(key) ? text.contains("''") : LONE.matcher(text).find();
        if (single) {
          wrong.add(english + ": " + key + "=" + text);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Help is shown as it stands. */
  private static boolean isHelp(String key) {
    return key.startsWith("inshore.") || key.startsWith("option.");
  }

  private static List<Path> bundles() throws IOException {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.endsWith(ENGLISH) && file.toString().contains("src/main/resources"))
          .toList();
    }
  }

  private static Properties read(Path file, List<String> wrong) throws IOException {
    Set<String> seen = new TreeSet<>();
    KEY.matcher(Files.readString(file))
        .results()
        .map(found -> found.group(1))
        .filter(key -> !seen.add(key))
        .forEach(key -> wrong.add(file + ": twice: " + key));
    Properties messages = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      messages.load(reader);
    }
    return messages;
  }

  private static Set<Object> different(Set<Object> one, Set<Object> other) {
    Set<Object> all = new TreeSet<>(one);
    all.addAll(other);
    all.removeIf(key -> one.contains(key) && other.contains(key));
    return all;
  }

  private static Set<String> in(String message, Pattern arguments) {
    return arguments
        .matcher(message)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
