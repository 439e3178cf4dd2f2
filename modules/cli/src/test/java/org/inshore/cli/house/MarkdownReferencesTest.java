package org.inshore.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What READMEs refer to is there: links with their anchors, folders and files, classes by name. */
class MarkdownReferencesTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern LINK =
      Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ +(.+)$", Pattern.MULTILINE);
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern PLACE =
      Pattern.compile("`((?:modules|scanners|patterns|reports)/[\\w./-]*)`");

  /** Of two words and more: a single one may be a word of any kind; {@code X…} stands for many. */
  private static final Pattern CLASS = Pattern.compile("`((?!X[A-Z])(?:[A-Z][a-z0-9]+){2,})[.`]");

  private static final Pattern WORD =
      Pattern.compile("\\b[A-Za-z][a-z0-9]+(?:[A-Z]+[a-z0-9]+)+\\b");

  private static final List<Path> FILES = new ArrayList<>();
  private static final Set<String> WORDS = new HashSet<>();

  @BeforeAll
  static void read() throws IOException {
    for (String top : List.of("modules", "scanners", "patterns", "reports")) {
      Files.walkFileTree(ROOT.resolve(top), new Sources());
    }
    try (Stream<Path> top = Files.list(ROOT)) {
      top.filter(each -> each.toString().endsWith(".md")).forEach(FILES::add);
    }
    assertThat(FILES).hasSizeGreaterThan(30);
  }

  @Test
  void linksLeadToWhatIsThere() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : FILES) {
      String text = BLOCK.matcher(Files.readString(file)).replaceAll("");
      for (MatchResult link : LINK.matcher(text).results().toList()) {
        Path to = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
        boolean there = Files.exists(to);
        if (!there || (link.group(2) != null && !anchors(to).contains(link.group(2)))) {
          wrong.add(ROOT.relativize(file) + ": " + link.group());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void foldersAndFilesAreThere() throws IOException {
    assertThat(
            missing(PLACE, place -> place.contains("/target") || Files.exists(ROOT.resolve(place))))
        .isEmpty();
  }

  @Test
  void classesAreThere() throws IOException {
    assertThat(missing(CLASS, name -> WORDS.contains(name.toLowerCase(Locale.ROOT)))).isEmpty();
  }

  private static List<String> missing(Pattern pattern, Predicate<String> isThere)
      throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path file : FILES) {
      pattern
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .filter(isThere.negate())
          .forEach(found -> missing.add(ROOT.relativize(file) + ": " + found));
    }
    return missing;
  }

  private static Set<String> anchors(Path file) throws IOException {
    return HEADING
        .matcher(Files.readString(file))
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /** Notes Markdown files, and the words of which names of classes are made in sources. */
  private static final class Sources extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (file.toString().endsWith(".md")) {
        FILES.add(file);
      } else if (file.toString().endsWith(".java")) {
        WORD.matcher(Files.readString(file))
            .results()
            .forEach(found -> WORDS.add(found.group().toLowerCase(Locale.ROOT)));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
