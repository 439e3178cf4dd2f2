package org.inshore.core.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class VerdictsTest extends VerificationFixture {
  private final Verdicts verdicts = new Verdicts();

  @Test
  void readsAFolderOnceHoweverItIsNamed() throws Exception {
    seal(null);
    Verification first = verdicts.sound(folder, null);
    Path inner = Files.createDirectory(elsewhere.resolve("inner"));
    Path named = inner.resolve(inner.relativize(folder));
    assertThat(verdicts.of(named, null)).isSameAs(first);
    assertThat(verdicts.sound(folder.resolve("."), null)).isSameAs(first);
    assertThat(new Verdicts().of(folder, null)).isNotSameAs(first).isEqualTo(first);
  }

  @Test
  void judgesAgainWhatWasChangedUntilItIsPutRight() throws Exception {
    seal(null);
    Path inventory = folder.resolve("inventory.db");
    byte[] whole = Files.readAllBytes(inventory);
    byte[] changed = whole.clone();
    changed[changed.length / 2] ^= 1;
    Files.write(inventory, changed);
    for (int i = 0; i < 2; i++) {
      assertThat(verdicts.of(folder, null).forged()).isNotEmpty();
      assertThatThrownBy(() -> verdicts.sound(folder, null)).isInstanceOf(IntegrityException.class);
    }
    Files.write(inventory, whole);
    assertThat(verdicts.sound(folder, null).forged()).isEmpty();
  }

  @Test
  void refusesWhatHoldsNoResults() throws Exception {
    Path empty = Files.createDirectory(elsewhere.resolve("empty"));
    assertThatThrownBy(() -> verdicts.sound(empty, null)).isInstanceOf(IntegrityException.class);
  }

  @Test
  void judgesAgainWhatIsStillWritten() throws Exception {
    Path log = folder.resolve(ActionLog.FILE);
    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
      FolderLock.take(channel);
      assertThat(verdicts.of(folder, null).condition()).isEqualTo(Condition.RUNNING);
    }
    assertThat(verdicts.of(folder, null).condition()).isEqualTo(Condition.UNSEALED);
  }
}
