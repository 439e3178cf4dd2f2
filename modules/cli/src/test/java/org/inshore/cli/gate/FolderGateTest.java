package org.inshore.cli.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.inshore.core.configuration.section.Documents;
import org.inshore.core.outbound.Allowance;
import org.inshore.core.outbound.Judge;
import org.inshore.core.outbound.Ruling;
import org.inshore.core.outbound.Ruling.Ground;
import org.inshore.core.outbound.passage.Passed;
import org.inshore.core.outbound.record.GateCase;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.core.outbound.watch.DropFolder;
import org.inshore.core.outbound.watch.FolderGate;
import org.inshore.core.outbound.watch.GateListener;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drop folder: which files are judged when, and what of them leaves. */
class FolderGateTest {
  private static final String CLEAN = "会议改到下周三下午，请各部门准时参加。\n";
  private static Judge judge;

  @TempDir Path folder;
  private final Queue<Passed> passed = new ConcurrentLinkedQueue<>();
  private final Queue<Wording> faults = new ConcurrentLinkedQueue<>();
  private DropFolder drop;
  private GateRecord record;
  private FolderGate gate;
  private Thread running;

  @BeforeAll
  static void judge() throws Exception {
    Plugins plugins = Plugins.installed();
    judge =
        Judge.of(
            Inshore.rules(List.of(), plugins),
            plugins,
            Allowance.NONE,
            Documents.STANDARD.options(),
            2);
  }

  @AfterAll
  static void end() {
    judge.close();
  }

  @BeforeEach
  void open() throws Exception {
    drop = DropFolder.in(folder.resolve("gate"));
    start(true);
  }

  @AfterEach
  void close() throws Exception {
    gate.stop();
    running.join();
    gate.close();
  }

  private void start(boolean asksKernel) throws Exception {
    record = GateRecord.open(drop.record(), Clock.systemUTC());
    gate =
        FolderGate.open(
            drop,
            judge,
            record,
            new GateListener() {
              @Override
              public void passed(Passed each) {
                passed.add(each);
              }

              @Override
              public void fault(Wording what) {
                faults.add(what);
              }
            },
            new FolderGate.Options(
                2, Duration.ofMillis(300), Duration.ofMillis(500), asksKernel, null));
    running =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    gate.run();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(done.getAsBoolean()).isTrue();
  }

  private void moveIn(String name, String text) throws Exception {
    Path made = Files.writeString(folder.resolve("made"), text);
    Path to = drop.incoming().resolve(name);
    Files.createDirectories(to.getParent());
    Files.move(made, to);
  }

  @Test
  void countsNoMorePeopleOnceTheyAreFarTooManyAndSeesAMarkingBehindThem() throws Exception {
    StringBuilder list = new StringBuilder("姓名,身份证号码,备注\n");
    new SyntheticPeople(3)
        .people(4_000)
        .forEach(
            each -> list.append(each.name()).append(',').append(each.residentId()).append(",无\n"));
    Ruling much = judge.judge("list.csv", Bytes.of(list.toString().getBytes(UTF_8)), false);
    list.append("合计,,本表为机密★10年\n");
    Ruling marked = judge.judge("list.csv", Bytes.of(list.toString().getBytes(UTF_8)), false);

    assertThat(much.reasons().getFirst().ground()).isEqualTo(Ground.PERSONS);
    assertThat(much.reasons().getFirst().text().en()).contains("at least");
    assertThat(much.persons().least()).isBetween(1_000L, 3_999L);
    assertThat(marked.secret()).isTrue();
  }

  @Test
  void whatIsCleanIsReleasedAndWhatIsMarkedIsHeld() throws Exception {
    moveIn("clean.txt", CLEAN);
    moveIn("marked.txt", "机密★10年\n关于某事项的通知\n");
    String people =
        new SyntheticPeople(5)
            .people(20).stream()
                .map(each -> each.name() + "," + each.residentId() + "\n")
                .reduce("姓名,身份证号\n", String::concat);
    moveIn("deep/below/people.csv", people);
    moveIn("new\nline.txt", CLEAN);
    Files.createSymbolicLink(drop.incoming().resolve("link"), Path.of("/etc/hostname"));
    await(() -> passed.size() == 5);

    assertThat(drop.released().resolve("clean.txt")).hasContent(CLEAN);
    assertThat(drop.released().resolve("new\nline.txt")).hasContent(CLEAN);
    assertThat(passed)
        .filteredOn(each -> !each.ruling().passes())
        .extracting(Passed::name, each -> each.ruling().reasons().getFirst().ground())
        .containsExactlyInAnyOrder(
            tuple("marked.txt", Ground.STATE_SECRET),
            tuple("deep/below/people.csv", Ground.PERSONS),
            tuple("link", Ground.FORM));
    assertThat(passed)
        .filteredOn(each -> !each.ruling().passes())
        .allSatisfy(each -> assertThat(each.at()).startsWithRaw(drop.held()));
    assertThat(Files.getPosixFilePermissions(drop.held()))
        .hasSize(3)
        .allMatch(each -> each.name().startsWith("OWNER"));
    GateCase secret =
        record.cases().values().stream().filter(GateCase::secret).findFirst().orElseThrow();
    assertThat(secret.markings()).hasSize(1);
    assertThat(secret.duties()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(Files.readString(drop.record().resolve("actions.log"))).doesNotContain("通知");
  }

  @Test
  void aFileThatIsStillWrittenIsNotJudged() throws Exception {
    Path slow = drop.incoming().resolve("slow.txt");
    try (OutputStream out = Files.newOutputStream(slow, StandardOpenOption.CREATE_NEW)) {
      out.write(CLEAN.getBytes(UTF_8));
      out.flush();
      Thread.sleep(1800); // longer than a file stands still, and longer than between two listings
      assertThat(passed).isEmpty();
      assertThat(slow).exists();
      out.write(CLEAN.getBytes(UTF_8));
    }
    await(() -> passed.size() == 1);

    assertThat(drop.released().resolve("slow.txt")).hasContent(CLEAN + CLEAN);
  }

  @Test
  void whoHasTheFileOpenChangesNothingOfWhatIsReleased() throws Exception {
    Path first = Files.writeString(folder.resolve("first"), CLEAN);
    try (OutputStream out = Files.newOutputStream(first, StandardOpenOption.APPEND)) {
      Files.move(first, drop.incoming().resolve("open.txt"));
      await(() -> passed.size() == 1);
      out.write("机密★10年\n".getBytes(UTF_8));
    }

    assertThat(drop.released().resolve("open.txt")).hasContent(CLEAN);
  }

  @Test
  void aSecondNameOfAFileWaitsUntilItIsClosedAndNotForever() throws Exception {
    Path first = drop.incoming().resolve(".upload");
    Path name = drop.incoming().resolve("linked.txt");
    try (OutputStream out = Files.newOutputStream(first, StandardOpenOption.CREATE_NEW)) {
      out.write(CLEAN.getBytes(UTF_8));
      Files.createLink(name, first);
      Files.delete(first);
      Thread.sleep(1800); // nobody says when it is closed, and it is still open
      assertThat(passed).isEmpty();
      out.write(CLEAN.getBytes(UTF_8));
    }
    await(() -> passed.size() == 1);

    assertThat(drop.released().resolve("linked.txt")).hasContent(CLEAN + CLEAN);
  }

  @Test
  void whatCannotBeMovedWaitsAndNothingIsLost() throws Exception {
    Path inTheWay = Files.writeString(drop.released().resolve("sub"), "");
    moveIn("sub/clean.txt", CLEAN);
    await(() -> !faults.isEmpty());
    assertThat(passed).isEmpty();
    assertThat(gate.waiting()).isEqualTo(1);

    Files.delete(inTheWay);
    await(() -> passed.size() == 1);
    assertThat(drop.released().resolve("sub/clean.txt")).hasContent(CLEAN);
    assertThat(faults).hasSize(1);
  }

  @Test
  void aNameThatIsTakenIsNotOverwritten() throws Exception {
    moveIn("clean.txt", CLEAN);
    await(() -> passed.size() == 1);
    moveIn("clean.txt", CLEAN + "二\n");
    await(() -> passed.size() == 2);

    assertThat(drop.released().resolve("clean.txt")).hasContent(CLEAN);
    assertThat(drop.released().resolve("clean.2.txt")).hasContent(CLEAN + "二\n");
  }

  @Test
  void aNameAsLongAsCanBeComesTwice() throws Exception {
    String longest = "名".repeat(83) + "ab.txt";
    moveIn(longest, CLEAN);
    await(() -> passed.size() == 1);
    moveIn(longest, CLEAN + "二\n");
    await(() -> passed.size() == 2);

    assertThat(drop.released().resolve(longest)).hasContent(CLEAN);
    assertThat(drop.released().resolve("名".repeat(83) + ".2.txt")).hasContent(CLEAN + "二\n");
    assertThat(faults).isEmpty();
  }

  @Test
  void whatCannotBeTakenIsOneCaseUntilItIsGone() throws Exception {
    Path deep = drop.incoming();
    int most =
        4_093; // with the longer name of the folder of its case it is too long for the system
    while (most - deep.toString().length() > 120) {
      deep = deep.resolve("d".repeat(100));
    }
    Files.createDirectories(deep);
    Path file = deep.resolve("f".repeat(most - deep.toString().length() - 1));
    Files.writeString(file, CLEAN);
    await(() -> !faults.isEmpty());
    Thread.sleep(1_500); // it is tried again meanwhile
    assertThat(faults).hasSize(1);
    assertThat(record.undone()).hasSize(1);

    Files.delete(file);
    await(() -> gate.waiting() == 0);
    assertThat(record.undone()).isEmpty();
    assertThat(Files.readAllLines(drop.record().resolve("actions.log")))
        .filteredOn(line -> line.contains("\ttake\t"))
        .hasSize(1);
  }

  @Test
  void aFolderThatCannotBeListedIsTold() throws Exception {
    Path made = folder.resolve("deep");
    Path deep = made;
    while (deep.toString().length() < 3_900) {
      deep = deep.resolve("d".repeat(100));
    }
    Files.createDirectories(deep);
    Path below = Files.createDirectory(drop.incoming().resolve("b".repeat(200)));
    Files.move(made, below.resolve("deep"));
    await(() -> !faults.isEmpty());
    assertThat(gate.waiting()).isEqualTo(1);
    assertThat(faults).hasSize(1).first().asString().contains("cannot be listed");

    Files.move(below.resolve("deep"), made);
    await(() -> gate.waiting() == 0);
    assertThat(faults).hasSize(1);
  }

  @Test
  void aSecondGateIsRefused() {
    assertThatThrownBy(() -> start(true))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("Another gate");
  }

  @Test
  void withoutTheKernelsWordAFileIsJudgedWhenItStandsStill() throws Exception {
    close();
    start(false);
    Files.writeString(drop.incoming().resolve("still.txt"), CLEAN);
    await(() -> passed.size() == 1);

    assertThat(drop.released().resolve("still.txt")).hasContent(CLEAN);
  }
}
