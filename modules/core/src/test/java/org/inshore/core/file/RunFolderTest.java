package org.inshore.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final String VARIABLE = "SOME_DIR";

  @TempDir Path folder;

  @Test
  void isPrivateAndGoesWithAllThatIsInIt() throws IOException {
    Path path;
    try (RunFolder run = RunFolder.open(folder, VARIABLE)) {
      path = run.path();
      assertThat(RunFolder.common(path)).isEqualTo(folder);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
      Files.writeString(Files.createDirectory(path.resolve("below")).resolve("file"), "x");
    }
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void whatAKilledRunLeavesGoesWithTheNextAndNotBefore() throws Exception {
    try (Holder holder = Holder.start(folder, folder.resolve("target"))) {
      List<String> held = names(folder);
      assertThat(held).hasSize(2).anyMatch(name -> name.startsWith("inshore-run-"));
      try (RunFolder run = RunFolder.open(folder, VARIABLE)) {
        assertThat(names(folder)).hasSize(3).containsAll(held).contains(name(run.path()));
      }
      assertThat(names(folder)).isEqualTo(held);
      holder.kill();
      assertThat(names(folder)).isEqualTo(held);
      try (RunFolder run = RunFolder.open(folder, VARIABLE)) {
        assertThat(names(folder)).hasSize(2).contains(name(run.path()));
      }
    }
  }

  @Test
  void severalOfOneProcessLeaveEachOtherAlone() throws IOException {
    try (RunFolder one = RunFolder.open(folder, VARIABLE);
        RunFolder other = RunFolder.open(folder, VARIABLE);
        RunFolder third = RunFolder.open(other.path(), VARIABLE)) {
      assertThat(names(folder))
          .containsExactlyInAnyOrder(name(one.path()), name(other.path()), name(third.path()));
    }
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void takesTheFolderThatTheLauncherMade() throws IOException {
    Path made = Files.createDirectory(folder.resolve("inshore-run-AbC"));
    try (RunFolder run = RunFolder.open(made, VARIABLE)) {
      assertThat(run.path()).isEqualTo(made);
    }
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void aFolderWithoutALockIsLeftToItsMakerForAMinute() throws IOException {
    Path fresh = Files.createDirectory(folder.resolve("inshore-run-fresh"));
    Path old = Files.createDirectory(folder.resolve("inshore-run-old"));
    Files.writeString(old.resolve("file"), "x");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
    try (RunFolder run = RunFolder.open(folder, VARIABLE)) {
      assertThat(names(folder)).containsExactlyInAnyOrder(name(fresh), name(run.path()));
    }
  }

  @Test
  void followsNoLinkWhenItClears() throws IOException {
    Path precious = Files.createDirectory(folder.resolve("precious"));
    Files.writeString(precious.resolve("file"), "x");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path dead = Files.createDirectory(temporary.resolve("inshore-run-dead"));
    Files.createFile(dead.resolve("lock"));
    Files.createSymbolicLink(dead.resolve("link"), precious);
    Path link = Files.createSymbolicLink(temporary.resolve("inshore-run-link"), precious);
    try (RunFolder run = RunFolder.open(temporary, VARIABLE)) {
      assertThat(names(temporary)).containsExactlyInAnyOrder(name(link), name(run.path()));
    }
    assertThat(precious.resolve("file")).exists();
  }

  @Test
  void saysWhatIsWrongWithTheFolderAndTheRemedy() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    for (Path wrong : List.of(folder.resolve("none"), file)) {
      assertThatThrownBy(() -> RunFolder.open(wrong, VARIABLE))
          .isInstanceOfSatisfying(
              RunFolderException.class,
              e -> {
                assertThat(e.wording().en()).contains(wrong.toString(), VARIABLE);
                assertThat(e.wording().zh()).contains(wrong.toString(), VARIABLE);
              });
    }
    // Nobody can make files there, not even root.
    assertThatThrownBy(() -> RunFolder.open(Path.of("/proc"), VARIABLE))
        .isInstanceOfSatisfying(
            RunFolderException.class,
            e -> assertThat(e.wording().en()).contains("/proc", "right to write", VARIABLE));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(RunFolderTest::name).sorted().toList();
    }
  }
}
