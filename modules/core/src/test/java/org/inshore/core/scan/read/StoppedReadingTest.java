package org.inshore.core.scan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.Fakes;
import org.inshore.core.scan.Tables;
import org.inshore.core.scan.share.Helpers;
import org.inshore.core.scan.share.WorkSharing;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reading that is stopped before its end. */
@Timeout(30)
class StoppedReadingTest {
  private static final Limits SMALL =
      new Limits(1 << 20, 4 << 20, 200, 10, 3, 0, Duration.ofMinutes(1));

  private final Asset asset = Fakes.file("s", "a.bin");
  private final Secrecy secrecy = new Secrecy(false);
  private final FindingCollector findings = new FindingCollector(asset.location(), secrecy);
  private final List<Extractor> extractors = new ArrayList<>(List.of(Fakes.text()));

  @Test
  void aStoppedReadingThrowsAtTheNextContent() {
    AssetReading reading =
        new AssetReading(
            asset.location(),
            new AssetReading.ReadContext(SMALL, extractors),
            new Fakes.FakeContentMatcher(),
            findings,
            new PersonCollector(hashes -> {}),
            secrecy,
            () -> true);

    assertThatThrownBy(() -> reading.content(Content.Text.whole(asset.location(), "912")))
        .isInstanceOf(InterruptedException.class);
    assertThat(findings.close()).isEmpty();
  }

  @Test
  void whatAStopLeavesUndoneIsNotTakenForDone() throws Exception {
    AtomicBoolean stopped = new AtomicBoolean();
    WorkSharing sharing = new WorkSharing(Helpers.NONE, 1, 100).with(new Idle(), 2);
    AssetReading reading =
        new AssetReading(
            asset.location(),
            new AssetReading.ReadContext(SMALL, extractors).with(sharing),
            new Fakes.FakeContentMatcher(),
            findings,
            new PersonCollector(hashes -> {}),
            secrecy,
            stopped::get);
    reading.content(Tables.rows(asset.location(), 1, 30));
    stopped.set(true);

    assertThatThrownBy(reading::finish).isInstanceOf(InterruptedException.class);
    assertThat(findings.close()).isEmpty();
    assertThat(reading.report().entry(asset, failure(Category.STOPPED)).outcome())
        .isInstanceOf(Outcome.Failed.class);
  }

  /** Text that was handed over and not looked through is taken out of the count again. */
  @Test
  void textThatAStopLeavesUndoneIsNotCounted() {
    AtomicBoolean stopped = new AtomicBoolean();
    WorkSharing sharing = new WorkSharing(Helpers.NONE, 1, 100).with(new Idle(), 2);
    byte[] text = "nothing\n".repeat(100).getBytes(StandardCharsets.UTF_8);
    extractors.addFirst(
        Fakes.extractor(
            "text/plain"::equals,
            (document, sink) -> {
              sink.content(
                  new Content.Text(
                      document.location(), text, 0, text.length, Encoding.UTF_8, 1, true));
              stopped.set(true);
            }));
    AssetReading reading =
        new AssetReading(
            asset.location(),
            new AssetReading.ReadContext(SMALL, extractors).with(sharing),
            new Fakes.FakeContentMatcher(),
            findings,
            new PersonCollector(hashes -> {}),
            secrecy,
            stopped::get);

    assertThatThrownBy(
            () -> reading.content(new Content.Binary(asset.location(), "a.txt", Fakes.bytes(text))))
        .isInstanceOf(InterruptedException.class);
    // Some of it is looked through by who waits for the idle hands.
    assertThat(reading.report().entry(asset, failure(Category.STOPPED)).outcome())
        .isInstanceOfSatisfying(
            Outcome.Incomplete.class,
            outcome -> assertThat(outcome.units()).isLessThan(text.length));
  }

  /** Takes work and does none. */
  private static final class Idle implements Helpers {
    @Override
    public boolean offer(Work work) {
      return true;
    }

    @Override
    public boolean isFree() {
      return true;
    }
  }

  private static ScanException failure(Category category) {
    return new ScanException(category, Wording.same("no"));
  }
}
