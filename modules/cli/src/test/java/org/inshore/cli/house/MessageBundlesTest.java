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
