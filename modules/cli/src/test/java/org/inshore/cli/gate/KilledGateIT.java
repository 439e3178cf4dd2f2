package org.inshore.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.inshore.cli.process.Launcher;
import org.inshore.core.file.Sha256;
import org.inshore.core.outbound.record.GateRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate that is killed at any moment: nothing passes that may not, and nothing is lost. */
class KilledGateIT {
  private static final long SEED = Long.getLong("inshore.seed", 7L);
  private static final int KILLS = Integer.getInteger("inshore.kills", 1);
  private static final int FILES = 40;

  @TempDir Path folder;

  @Test
  void whatWasDroppedIsOnceReleasedOrHeld() throws Exception {
    System.out.println("KilledGateIT inshore.seed=" + SEED);
    Random random = new Random(SEED);
    Path root = folder.resolve("gate");
    Map<String, String> dropped = new HashMap<>();
    for (int kill = 0; kill <= KILLS; kill++) {
      boolean last = kill == KILLS;
      Path said = folder.resolve("said-" + kill);
      Process process = start(root, said, last);
      while (process.isAlive() && !Files.readString(said).contains("Watching")) {
        Thread.sleep(10);
      }
      for (int i = 0; i < FILES && !last; i++) {
        boolean marked = random.nextInt(3) == 0;
        String name = (marked ? "marked-" : "clean-") + kill + "-" + i + ".txt";
        String text = (marked ? "机密★10年\n" : "") + "关于第" + i + "次会议的通知，" + kill + "\n";
        Path made = Files.writeString(folder.resolve("made"), text.repeat(1 + random.nextInt(99)));
        dropped.put(name, Sha256.of(made));
        Files.move(made, root.resolve("incoming").resolve(name));
        if (i == FILES / 2) {
          Thread.sleep(random.nextInt(200));
        }
      }
      if (last) {
        assertThat(process.waitFor()).as(Files.readString(said)).isEqualTo(3);
      } else {
        Thread.sleep(random.nextInt(400));
        process.destroyForcibly().waitFor();
        assertThat(files(root.resolve("released"))).noneMatch(each -> each.contains("marked"));
      }
    }

    List<String> released = files(root.resolve("released"));
    List<String> held = files(root.resolve("held"));
    assertThat(released).noneMatch(each -> each.contains("marked")).doesNotHaveDuplicates();
    assertThat(Stream.concat(released.stream(), held.stream()).toList())
        .containsExactlyInAnyOrderElementsOf(dropped.keySet());
    assertThat(files(root.resolve("incoming"))).isEmpty();
    assertThat(files(root.resolve("judging"))).containsExactly("lock");
    for (String name : released) {
      assertThat(Sha256.of(root.resolve("released").resolve(name))).isEqualTo(dropped.get(name));
    }
    GateRecord record = GateRecord.open(root.resolve("record"), Clock.systemUTC());
    assertThat(record.cases()).hasSize(held.size());
    assertThat(record.undone()).isEmpty();
  }

  @Test
  void whatWaitsIsNotDone() throws Exception {
    Path root = folder.resolve("gate");
    Path half =
        Files.writeString(
            Files.createDirectories(root.resolve("incoming")).resolve("notice.txt.part"), "关于");
    assertThat(start(root, folder.resolve("first"), true).waitFor()).isEqualTo(4);
    assertThat(half).exists();

    Files.move(half, root.resolve("incoming").resolve("notice.txt"));
    assertThat(start(root, folder.resolve("second"), true).waitFor()).isZero();
    assertThat(files(root.resolve("released"))).containsExactly("notice.txt");
  }

  private static Process start(Path root, Path said, boolean once) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("gate", "watch", root.toString(), "--lang", "en"));
    if (once) {
      arguments.add("--once");
    }
    Files.createFile(said);
    return Launcher.command(arguments.toArray(String[]::new)).redirectOutput(said.toFile()).start();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> String.valueOf(each.getFileName()))
          .toList();
    }
  }
}
