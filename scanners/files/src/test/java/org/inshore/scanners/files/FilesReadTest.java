package org.inshore.scanners.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.junit.jupiter.api.Test;

/** What is read of a file: name, bytes, attributes, and what is said where it cannot be. */
class FilesReadTest extends ScannedFolder {
  @Test
  void readsNamesAndBytes() throws Exception {
    write("机密/a.txt", "hello");

    discoverAndRead();

    assertThat(recorded.texts).containsValue("机密\na.txt");
    assertThat(recorded.texts.keySet()).containsExactly("s/path:机密%2fa.txt/name:a.txt");
    assertThat(recorded.binaries).containsEntry("s/path:机密%2fa.txt", "hello");
    assertThat(recorded.notes).isEmpty();
  }

  @Test
  void readsAttributesOfTheUser() throws Exception {
    write("a.txt", "");
    byte[] wide = "from 13812345670".getBytes(StandardCharsets.UTF_16LE);
    try {
      Files.setAttribute(root.resolve("a.txt"), "user:note", "客户".getBytes(StandardCharsets.UTF_8));
      Files.setAttribute(root.resolve("a.txt"), "user:origin", wide);
    } catch (IOException e) {
      return; // the file system keeps none
    }
    discoverAndRead();
    assertThat(recorded.texts.get("s/path:a.txt/part:attributes"))
        .contains("note=客户", "origin=from 13812345670");
  }

  @Test
  void anEmptyFileHasANameOnly() throws Exception {
    write("empty", "");
    discoverAndRead();
    assertThat(recorded.texts).hasSize(1);
    assertThat(recorded.binaries).isEmpty();
  }

  @Test
  void aFileIsAskedForThoseOfItsFolder() throws Exception {
    write("dir/a.dbf", "a");
    write("dir/a.dbt", "memo");
    write("dir/a.cpg", "GBK");
    shell("ln -s /etc/hostname dir/link");
    try (Scanner scanner = open(root.toString(), Map.of("exclude", List.of("**/*.cpg")))) {
      scanner.discover(recorded);
      List<String> seen = new ArrayList<>();
      ContentSink sink =
          new Recorded() {
            @Override
            public void content(Content content) {
              if (content instanceof Content.Binary(_, String name, Bytes bytes)
                  && name.equals("a.dbf")) {
                for (String other : List.of("a.dbt", "a.cpg", "../x", "link", ".", "none")) {
                  seen.add(other + "=" + text(bytes, other));
                }
              }
            }
          };
      for (Asset asset : recorded.assets) {
        scanner.read(asset, sink);
      }
      assertThat(seen)
          .containsExactly("a.dbt=memo", "a.cpg=-", "../x=-", "link=-", ".=-", "none=-");
    }
  }

  private static String text(Bytes bytes, String other) {
    try {
      Bytes beside = bytes.beside(other);
      if (beside == null) {
        return "-";
      }
      try (InputStream in = beside.open()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void readsASingleFileByItsName() throws Exception {
    write("dir/one.txt", "1");
    try (Scanner scanner = open("file://" + root + "/dir/one%2etxt", Map.of())) {
      scanner.discover(recorded);
      scanner.read(recorded.assets.getFirst(), recorded);
    }
    assertThat(recorded.binaries).containsExactly(Map.entry("s/path:one.txt", "1"));
  }

  @Test
  void refusesAFileBeyondTheLimit() throws Exception {
    write("big", "12345");
    Limits limits = new Limits(4, 100, 10, 10, 2, 0, Duration.ofMinutes(1));
    try (Scanner scanner = open(root.toString(), Map.of(), limits)) {
      scanner.discover(recorded);
      Asset asset = recorded.assets.getFirst();
      assertThatThrownBy(() -> scanner.read(asset, recorded))
          .isInstanceOfSatisfying(
              ScanException.class,
              e -> {
                assertThat(e.category()).isEqualTo(Category.LIMIT_EXCEEDED);
                assertThat(e.wording().en()).contains("5 B", "4 B");
                assertThat(e.wording().zh()).contains("5 B", "4 B");
              });
    }
  }

  @Test
  void saysThatAFileVanishedOrChangedItsKind() throws Exception {
    write("a", "1");
    write("b", "1");
    try (Scanner scanner = open(root.toString(), Map.of())) {
      scanner.discover(recorded);
      Files.delete(root.resolve("a"));
      Files.delete(root.resolve("b"));
      Files.createSymbolicLink(root.resolve("b"), root.resolve("c"));
      write("c", "elsewhere");
      for (Asset asset : recorded.assets) {
        assertThatThrownBy(() -> scanner.read(asset, recorded))
            .isInstanceOfSatisfying(
                ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.UNREADABLE));
      }
    }
    assertThat(recorded.binaries).isEmpty();
  }

  @Test
  void readsAGrowingFileOnlyAsFarAsItWas() throws Exception {
    write("log", "1234");
    recorded.onBinary = () -> append("log", "5678");
    discoverAndRead();
    assertThat(recorded.binaries).containsEntry("s/path:log", "1234");
    assertThat(recorded.notes).singleElement().asString().contains("changed");
  }
}
