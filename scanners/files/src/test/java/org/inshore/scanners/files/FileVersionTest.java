package org.inshore.scanners.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.inshore.scanners.files.access.OthersAccess;
import org.inshore.spi.scan.AssetVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVersionTest {
  private final Instant later = Instant.now().plusSeconds(3600);

  @TempDir private Path folder;

  @Test
  void isAnotherOneAfterAChangeThatPutsTheTimeBack() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    AssetVersion before = version(file, later);
    FileTime time = Files.getLastModifiedTime(file);
    Thread.sleep(20);
    Files.writeString(file, "two");
    Files.setLastModifiedTime(file, time);

    assertThat(before).isNotNull().isNotEqualTo(version(file, later));
    assertThat(version(file, later)).isEqualTo(version(file, later));
  }

  @Test
  void isNotToldWhileAnotherChangeCouldHaveTheSameTime() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    assertThat(version(file, Instant.now())).isNull();
  }

  private static @Nullable AssetVersion version(Path file, Instant now) throws Exception {
    return FileVersion.of(OthersAccess.attributes(file), now);
  }
}
