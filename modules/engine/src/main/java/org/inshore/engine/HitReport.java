package org.inshore.engine;

import java.util.List;
import org.inshore.engine.match.Calibration;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.ValueHash;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.person.TextPersons;
import org.inshore.engine.program.Hit;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleReader;
import org.inshore.engine.rule.TermWords;
import org.inshore.engine.search.CandidateCheck;
import org.inshore.engine.search.Scorer;
import org.inshore.engine.search.term.IssueDates;
import org.inshore.engine.search.term.Terms;
import org.inshore.engine.text.DocumentHead;
import org.inshore.engine.text.MaskSigns;
import org.inshore.engine.text.TextView;
import org.inshore.engine.text.ValueText;
import org.inshore.spi.content.Cells;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.run.Subject;

/**
 * Turns hits into matches and candidates. It alone reads a value that was found: what leaves it is
 * a mask and a keyed hash, and of a state secret neither.
 */
final class HitReport {
  private final CandidateCheck check;
  private final double minConfidence;
  private final ValueHash hash;
  private final TextPersons textPersons;
  private final IssueDates dates;

  HitReport(
      CandidateCheck check,
      double minConfidence,
      ValueHash hash,
      TextPersons textPersons,
      IssueDates dates) {
    this.check = check;
    this.minConfidence = minConfidence;
    this.hash = hash;
    this.textPersons = textPersons;
    this.dates = dates;
  }

  private static double confidence(Hit hit) {
    return Calibration.of(hit.pattern.rule().info(), hit.score);
  }

  /** Whether a hit is a match. */
  boolean isMatch(Hit hit) {
    return hit.valid && hit.lostTo == null && confidence(hit) >= minConfidence;
  }

  /** Whether a hit is told at all: as a match, or as a candidate with its explanation. */
  boolean isTold(Hit hit) {
    return isMatch(hit) || hit.steps != null;
  }

  /**
   * Hands out what a hit is.
   *
   * @param record the row, or the line where there are none
   * @param start where it starts in its line or cell, in characters
   * @param inText whether no table says whose the value is
   * @param chance whether other cells of its column tell whether it is more than chance
   */
  void report(
      TextView view,
      Hit hit,
      Place place,
      long record,
      long line,
      long start,
      boolean inText,
      boolean chance,
      MatchSink sink) {
    Rule rule = hit.pattern.rule();
    boolean secret = rule.info().subject() == Subject.STATE_SECRET;
    ValueText value = check.value(hit);
    MaskedText masked = secret ? null : MaskedText.of(value, rule.maskStart(), rule.maskEnd());
    long end = start + view.characters(hit.start, hit.end);
    boolean reported = isMatch(hit);
    if (hit.steps != null) {
      explain(hit, reported);
      sink.candidate(
          new Candidate(
              rule.info(),
              place.position(line),
              start,
              end,
              masked,
              confidence(hit),
              reported,
              List.copyOf(hit.steps)));
    }
    if (reported) {
      long hashed = 0;
      if (!secret) {
        value.identify(rule.spelling());
        hashed = hash.hash(rule.spelling().kind(), value);
      }
      int own = hit.pattern.source().personKey();
      int key = own == 0 ? rule.personKey() : own;
      if (hit.nobody
          || place.owner() == Place.Owner.ORGANISATION
          || (!inText && isCutShort(view, hit, key))) {
        key = 0; // of nobody, or what is masked behind it tells who else may be meant
      }
      Match match =
          new Match(
              rule.info(),
              place,
              record,
              line,
              start,
              end,
              confidence(hit),
              masked,
              hashed,
              key,
              inText && key > 0 ? textPersons.of(view, hit.start) : place.person(),
              chance,
              null,
              hit.checked);
      TermWords term = rule.term();
      if (term != null) {
        dates.marked(term);
        match = match.with(marking(view, hit, term));
      }
      sink.match(match);
    }
  }

  /** A match of a part of a name, with the value of the whole. */
  Match named(Match part, Hit hit, String whole) {
    return part.ofValue(hash.hash(hit.pattern.rule().spelling().kind(), whole));
  }

  /** Whose a value among the words of a cell is: the column's person's, else whom a word tells. */
  int person(TextView view, Place place, int cell, Hit hit) {
    return place.person() == 0 ? textPersons.inCell(view, cell, hit.start) : place.person();
  }

  /** Whether a name fills its cell but for signs that mask the rest of it. */
  private boolean isCutShort(TextView view, Hit hit, int key) {
    if (key == 0 || RuleReader.isIdentifier(key) || view.bytes[hit.end] == Cells.BARRIER) {
      return false;
    }
    MaskSigns masks = MaskSigns.of(view.encoding());
    int end = hit.end;
    for (int length = 1; length > 0; end += length) {
      length = masks.lengthAt(view, end);
    }
    return end > hit.end && view.bytes[end] == Cells.BARRIER;
  }

  private Marking marking(TextView view, Hit hit, TermWords term) {
    String own = check.value(hit).toString();
    int line = hit.end;
    while (line < view.atMostOn(hit.end, DocumentHead.LINE) && view.bytes[line] != '\n') {
      line++;
    }
    String behind = new String(view.bytes, hit.end, line - hit.end, view.encoding().charset());
    return Terms.read(own, Normaliser.normalise(behind), term);
  }

  private void explain(Hit hit, boolean reported) {
    if (!hit.valid) {
      return; // the last step says why
    }
    Scorer.note(hit, "explain.score", confidence(hit));
    Hit winner = hit.lostTo;
    if (winner != null) {
      Scorer.note(hit, "explain.lost", winner.ruleId(), confidence(winner));
    } else if (reported) {
      Scorer.note(hit, "explain.reported");
    } else {
      Scorer.note(hit, "explain.low", minConfidence);
    }
  }
}
