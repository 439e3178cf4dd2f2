package org.inshore.core.scan.read;

import java.time.LocalDate;
import java.util.List;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.RecordCollector;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;
import org.inshore.spi.inventory.run.Subject;

/**
 * Distributor of the matches of one asset: to the findings, the persons, the rules of whole
 * records, and to who decides about secrecy.
 */
final class MatchFanOut implements AssetEvents {
  private final MatchSink findings;
  private final PersonCollector persons;
  private final RecordCollector records;
  private final Secrecy secrecy;
  private boolean found;

  MatchFanOut(
      MatchSink findings, PersonCollector persons, RecordCollector records, Secrecy secrecy) {
    this.findings = findings;
    this.persons = persons;
    this.records = records;
    this.secrecy = secrecy;
  }

  @Override
  public boolean found() {
    return found;
  }

  @Override
  public boolean overflowed() {
    return findings instanceof FindingCollector collector && collector.overflowed();
  }

  @Override
  public void contentDone(boolean more) {
    persons.contentDone(more);
  }

  @Override
  public void documentDone() {
    records.documentDone();
  }

  @Override
  public void match(Match match) {
    secrecy.match(match.rule(), match.record());
    found |= match.rule().subject() != Subject.ORGANISATION && !Secrecy.isSecret(match.rule());
    findings.match(match);
    persons.add(match);
    records.match(match);
  }

  @Override
  public void keys(RowKeys keys) {
    persons.keys(keys);
  }

  @Override
  public void issued(Place text, LocalDate date) {
    findings.issued(text, date);
  }

  @Override
  public void column(ColumnCount count) {
    findings.column(count);
    persons.column(count);
  }

  @Override
  public void masked(Place text, List<MaskedValues> values) {
    persons.masked(text, values);
  }

  @Override
  public void trials(Trials trials) {
    findings.trials(trials);
    persons.trials(trials);
  }

  @Override
  public void candidate(Candidate candidate) {
    findings.candidate(candidate);
  }
}
