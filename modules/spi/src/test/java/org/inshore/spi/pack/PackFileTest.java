package org.inshore.spi.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFileTest {
  @TempDir Path folder;

  @Test
  void namesTheFileThatIsNotUtf8() throws Exception {
    Files.writeString(folder.resolve("a.yaml"), "a");
    Path broken = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xbc, (byte) 0xd7});

    assertThatThrownBy(() -> PackFile.in(folder))
        .isInstanceOfSatisfying(
            FileSystemException.class, e -> assertThat(e.getFile()).isEqualTo(broken.toString()));
  }

  @Test
  void readsYamlFilesOfAFolderInOrder() throws Exception {
    Files.writeString(folder.resolve("b.yaml"), "b");
    Files.writeString(folder.resolve("a.yaml"), "甲");
    Files.writeString(folder.resolve("README.md"), "no");
    Files.createDirectory(folder.resolve("c"));
    Files.writeString(folder.resolve("c/d.yaml"), "d");

    assertThat(PackFile.in(folder)).extracting(PackFile::text).containsExactly("甲", "b", "d");
  }
}
