package org.inshore.core.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.ChanceTest;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Trials;
import org.inshore.spi.inventory.AssetEntry;

/**
 * Holds what is found in one file until it is known whether the file bears a secrecy marking: then
 * nothing of its text is shown, masked or not, whatever else was found in it.
 *
 * <p>A marking stands at the head of a document. After {@link #MOST} matches without one the rest
 * is handed on as it comes; a marking further on still keeps all that follows from being shown.
 */
final class HeldDetections implements DetectionSink {
  static final int MOST = 50_000;

  private final DetectionSink sink;
  private final List<Consumer<DetectionSink>> held = new ArrayList<>();
  private boolean marked;
  private final ChanceTest chance = new ChanceTest();
  private boolean passing;

  HeldDetections(DetectionSink sink) {
    this.sink = sink;
  }

  @Override
  public void match(Match match) {
    marked |= Secrecy.isSecret(match.rule());
    take(
        to -> {
          Match judged = match.with(chance.confidence(match));
          to.match(marked ? judged.withoutText() : judged);
        });
  }

  @Override
  public void trials(Trials trials) {
    chance.add(trials);
  }

  @Override
  public void column(ColumnCount count) {
    chance.add(count);
  }

  @Override
  public void candidate(Candidate candidate) {
    take(to -> to.candidate(marked ? candidate.withoutText() : candidate));
  }

  @Override
  public void part(AssetEntry part) {
    take(to -> to.part(part));
  }

  private void take(Consumer<DetectionSink> found) {
    if (passing) {
      found.accept(sink);
    } else {
      held.add(found);
      if (held.size() >= MOST) {
        end();
      }
    }
  }

  /** Hands on what was held. */
  void end() {
    passing = true;
    held.forEach(each -> each.accept(sink));
    held.clear();
  }
}
