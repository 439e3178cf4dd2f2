package org.inshore.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void replacesAFileAtOnceOrNotAtAll() throws IOException {
    Path target = Files.writeString(folder.resolve("file"), "before");
    try (AtomicFile file = AtomicFile.at(target)) {
      OutputStream out = file.stream();
      out.write("after".getBytes(UTF_8));
      assertThat(file.isWhole()).isFalse();
      out.close();
      assertThat(file.isWhole()).isTrue();
      assertThat(target).hasContent("before");
      file.commit();
      assertThat(target).hasContent("after");
    }
    try (AtomicFile file = AtomicFile.at(target)) {
      file.stream().write(1);
    }
    assertThat(target).hasContent("after");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-------");
    assertThat(names()).containsExactly("file");
  }

  @Test
  void aNewFileNeverReplacesOne() throws IOException {
    for (String content : List.of("first", "second")) {
      try (AtomicFile file = AtomicFile.at(folder.resolve("file"))) {
        try (OutputStream out = file.stream()) {
          out.write(content.getBytes(UTF_8));
        }
        file.commitNew();
      }
    }
    assertThat(folder.resolve("file")).hasContent("first");
    assertThat(names()).containsExactly("file");
  }

  @Test
  void whatAKilledWriterLeavesGoesWithTheNextAndNotBefore() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    try (Holder holder = Holder.start(temporary, folder.resolve("file"))) {
      assertThat(names()).hasSize(2);
      AtomicFile.clear(folder);
      assertThat(names()).hasSize(2);
      AtomicFile.write(folder.resolve("other"), new byte[] {1});
      assertThat(names()).hasSize(3);
      holder.kill();
      AtomicFile.write(folder.resolve("other"), new byte[] {2});
      assertThat(names()).containsExactly("other", "temporary");
    }
  }

  @Test
  void writersOfOneProcessLeaveEachOtherAlone() throws IOException {
    try (AtomicFile one = AtomicFile.at(folder.resolve("one"))) {
      AtomicFile.clear(folder);
      AtomicFile.write(folder.resolve("two"), new byte[] {2});
      one.stream().close();
      one.commit();
    }
    assertThat(names()).containsExactly("one", "two");
  }

  @Test
  void clearsNothingButItsOwn() throws IOException {
    Files.createFile(folder.resolve(".inshore-x.txt"));
    Files.createFile(folder.resolve("inshore-x.tmp"));
    Files.createDirectory(folder.resolve(".inshore-folder.tmp"));
    Files.createSymbolicLink(folder.resolve(".inshore-link.tmp"), folder.resolve("inshore-x.tmp"));
    Files.createFile(folder.resolve(".inshore-dead.tmp"));
    AtomicFile.clear(folder);
    assertThat(names())
        .containsExactly(
            ".inshore-folder.tmp", ".inshore-link.tmp", ".inshore-x.txt", "inshore-x.tmp");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
