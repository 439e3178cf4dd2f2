package org.inshore.scanners.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpConstants;
import org.inshore.trees.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers tell of what a file is. */
class FileTypesTest {
  private static Attributes mode(int mode) {
    Attributes attributes = new Attributes();
    attributes.setPermissions(mode);
    return attributes;
  }

  @ParameterizedTest
  @CsvSource({
    "33188, FILE", // 0100644
    "16877, FOLDER", // 0040755
    "41471, LINK", // 0120777
    "4516, SPECIAL" // 0010644
  })
  void goesByTheMode(int mode, Entry.Type type) {
    assertThat(FileTypes.of(mode(mode), null)).isEqualTo(type);
    assertThat(FileTypes.isKnown(mode(mode))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "drwxr-xr-x 2 root root 4096 Jan 1 00:00 folder, FOLDER",
    "lrwxrwxrwx 1 root root 4 Jan 1 00:00 link, LINK",
    "prw-r--r-- 1 root root 0 Jan 1 00:00 pipe, SPECIAL",
    "-rw-r--r-- 1 root root 4 Jan 1 00:00 file, FILE",
    "report.csv, FILE"
  })
  void goesByTheLineWithoutAMode(String line, Entry.Type type) {
    assertThat(FileTypes.of(new Attributes(), line)).isEqualTo(type);
    // A mode of permissions alone tells no more.
    assertThat(FileTypes.of(mode(0644), line)).isEqualTo(type);
  }

  @Test
  void goesByTheTypeOfLaterVersions() {
    Attributes attributes = mode(0755);
    attributes.setType(SftpConstants.SSH_FILEXFER_TYPE_DIRECTORY);
    assertThat(FileTypes.of(attributes, "")).isEqualTo(Entry.Type.FOLDER);
  }

  @Test
  void takesForAFileWhatNothingIsToldOf() {
    // Left out as a device it would never be read, and nobody would hear of it.
    assertThat(FileTypes.of(new Attributes(), null)).isEqualTo(Entry.Type.FILE);
    assertThat(FileTypes.isKnown(new Attributes())).isFalse();
  }
}
