package org.inshore.core.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Slice;
import org.inshore.spi.scan.SlicePlan;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SliceShelfTest {
  private static final Location ASSET = Location.of("core").append("table", "客户");
  private static final int SLICES = 5;

  @TempDir private Path folder;

  private Sealer sealer(String name) throws IOException {
    return OperatorKey.open(folder.resolve(name)).sealer();
  }

  private static SlicePlan plan(boolean keepsRows) {
    return new SlicePlan(
        IntStream.range(0, SLICES).mapToObj(i -> new Slice(i, " where k < 88" + i, 9)).toList(),
        2,
        keepsRows);
  }

  private static PartialResult part(SliceFile file, int number) {
    SliceTally tally =
        new SliceTally(
            number,
            number,
            0,
            1,
            List.of(),
            List.of(),
            0,
            0,
            List.of(Wording.same("n")),
            null,
            null);
    return new PartialResult(
        ASSET, file.planHash(), number, tally, null, new long[] {1}, new byte[3000]);
  }

  /** A scan that read slices 0 to 2 and was killed. */
  private Path killed(boolean keepsRows, @Nullable Long version) throws IOException {
    Path out = Files.createDirectories(folder.resolve("killed"));
    SliceFile file =
        new SliceShelf(out, sealer("key"), List.of())
            .take(7, ASSET, plan(keepsRows), version)
            .file();
    for (int i : new int[] {2, 0, 1}) {
      file.add(part(file, i));
    }
    assertThatThrownBy(() -> file.add(part(file, 1))).hasMessageContaining("came twice");
    file.close();
    return out;
  }

  private SliceShelf.Taken resumed(Path killed, @Nullable Long version, String key)
      throws IOException {
    return resumed(new SliceShelf.Earlier(killed, true), version, key);
  }

  private SliceShelf.Taken resumed(SliceShelf.Earlier killed, @Nullable Long version, String key)
      throws IOException {
    Path out = Files.createTempDirectory(folder, "resumed");
    return new SliceShelf(out, sealer(key), List.of(killed)).take(7, ASSET, plan(false), version);
  }

  private static List<Integer> there(SliceFile file) throws IOException {
    List<Integer> there = IntStream.range(0, SLICES).filter(file::has).boxed().toList();
    for (int each : there) {
      assertThat(file.part(each).tally().rows()).isEqualTo(each);
    }
    return there;
  }

  @Test
  void whatIsDoneIsGoneOnFrom() throws IOException {
    SliceShelf.Taken taken = resumed(killed(false, 5L), 5L, "key");
    assertThat(taken.changed()).isFalse();
    assertThat(there(taken.file())).containsExactly(0, 1, 2);
    taken.file().add(part(taken.file(), 4));
    assertThat(there(taken.file())).containsExactly(0, 1, 2, 4);
  }

  @Test
  void anAssetThatChangedOrMayHaveIsReadAgain() throws IOException {
    Path killed = killed(false, 5L);
    for (@Nullable Long now : new @Nullable Long[] {6L, null}) {
      SliceShelf.Taken taken = resumed(killed, now, "key");
      assertThat(taken.changed()).isTrue();
      assertThat(there(taken.file())).isEmpty();
    }
  }

  @Test
  void rowsThatStayInTheirSliceNeedNoVersion() throws IOException {
    Path killed = killed(true, null);
    assertThat(there(resumed(killed, null, "key").file())).hasSize(3);
    SliceShelf.Earlier other = new SliceShelf.Earlier(killed, false);
    assertThat(there(resumed(other, null, "key").file())).isEmpty();
  }

  @Test
  void aVersionProvesSlicesOfAnotherConfigurationToo() throws IOException {
    SliceShelf.Earlier other = new SliceShelf.Earlier(killed(false, 5L), false);
    assertThat(there(resumed(other, 5L, "key").file())).hasSize(3);
  }

  @Test
  void whatWasCutShortOrDamagedCountsAsFarAsItIsWhole() throws IOException {
    Path killed = killed(false, 5L);
    Path file = killed.resolve("slices/0000000000000007");
    byte[] whole = Files.readAllBytes(file);
    int before = SLICES;
    for (int length = whole.length - 1; length >= 0; length -= 700) {
      try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
        cut.setLength(length);
      }
      int now = there(resumed(killed, 5L, "key").file()).size();
      assertThat(now).isLessThan(3).isLessThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).isZero();
    whole[whole.length - 9] ^= 1;
    Files.write(file, whole);
    assertThat(there(resumed(killed, 5L, "key").file())).containsExactly(0, 2);
  }

  @Test
  void anotherKeyOpensNothingAndNothingStandsThereInClear() throws IOException {
    Path killed = killed(false, 5L);
    assertThat(there(resumed(killed, 5L, "other").file())).isEmpty();
    byte[] bytes = Files.readAllBytes(killed.resolve("slices/0000000000000007"));
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("where");
  }
}
