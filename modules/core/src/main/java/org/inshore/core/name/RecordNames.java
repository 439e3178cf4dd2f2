package org.inshore.core.name;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/** Copies of records with all names in them mapped: masked, or in clear again. */
public final class RecordNames {
  private final UnaryOperator<Location> places;
  private final UnaryOperator<String> names;
  private final UnaryOperator<String> types;
  private final BiFunction<Wording, @Nullable Location, Wording> sentences;

  private RecordNames(
      UnaryOperator<Location> places,
      UnaryOperator<String> names,
      UnaryOperator<String> types,
      BiFunction<Wording, @Nullable Location, Wording> sentences) {
    this.places = places;
    this.names = names;
    this.types = types;
    this.sentences = sentences;
  }

  /** Masks names, and what sentences repeat of them. */
  public static RecordNames masking(Names names) {
    return new RecordNames(names::mask, names::address, names::sentence, names::mask);
  }

  /** Opens masked names, in sentences too. */
  public static RecordNames clearing(ClearNames names) {
    return new RecordNames(
        names::clear,
        names::clear,
        names::clear,
        (wording, place) -> new Wording(names.clear(wording.zh()), names.clear(wording.en())));
  }

  /** A place. */
  public Location place(Location place) {
    return places.apply(place);
  }

  /** The id or target of a source. */
  public String name(String name) {
    return names.apply(name);
  }

  /** A source: its id and target; what the operator declared of it stays. */
  public DataSource source(DataSource source) {
    return new DataSource(
        names.apply(source.id()),
        source.scanner(),
        names.apply(source.target()),
        source.declared());
  }

  /** An asset or a part of one with its outcome. */
  public AssetEntry entry(AssetEntry entry) {
    Location before = entry.location();
    Location place = places.apply(before);
    // Of a place whose names stay, sentences repeat nothing that must not.
    Location about = place.equals(before) ? null : before;
    Readers readers = entry.readers();
    return new AssetEntry(
        place,
        entry.kind(),
        entry.size(),
        entry.modified(),
        entry.mediaType(),
        outcome(entry.outcome(), about),
        readers == null
            ? null
            : new Readers(readers.kind(), sentences.apply(readers.text(), about)),
        entry.sha256());
  }

  /** A finding. */
  public Finding finding(Finding finding) {
    return new Finding(
        places.apply(finding.location()),
        places.apply(finding.asset()),
        finding.rule(),
        finding.subject(),
        finding.matches(),
        finding.distinct(),
        finding.records(),
        finding.filled(),
        finding.confidence(),
        finding.highest(),
        finding.positions().stream().map(places).toList(),
        finding.samples().stream()
            .map(
                each -> new Sample(places.apply(each.position()), each.masked(), each.confidence()))
            .toList(),
        finding.marking());
  }

  /** A column; its declared type may list values. */
  public ColumnEntry column(ColumnEntry column) {
    String type = column.type();
    return new ColumnEntry(
        places.apply(column.location()),
        places.apply(column.asset()),
        type == null ? null : types.apply(type),
        column.rules(),
        column.rows(),
        column.filled(),
        column.masked(),
        column.encrypted(),
        column.lostDigits(),
        column.found());
  }

  /** A flow. */
  public FlowEntry flow(FlowEntry entry) {
    Flow flow = entry.flow();
    String far = flow.farName();
    String farSource = entry.farSource();
    return new FlowEntry(
        new Flow(
            places.apply(flow.place()),
            flow.direction(),
            flow.far(),
            far == null ? null : names.apply(far),
            flow.kind(),
            sentences.apply(flow.evidence(), flow.place())),
        entry.far(),
        farSource == null ? null : names.apply(farSource));
  }

  private Outcome outcome(Outcome outcome, @Nullable Location of) {
    return switch (outcome) {
      case Outcome.Scanned scanned ->
          scanned.notes().isEmpty()
              ? scanned
              : new Outcome.Scanned(
                  scanned.units(),
                  scanned.notes().stream().map(note -> sentences.apply(note, of)).toList());
      case Outcome.Incomplete part ->
          new Outcome.Incomplete(part.units(), part.category(), sentences.apply(part.reason(), of));
      case Outcome.Skipped skipped -> new Outcome.Skipped(sentences.apply(skipped.reason(), of));
      case Outcome.Failed failed ->
          new Outcome.Failed(failed.category(), sentences.apply(failed.reason(), of));
    };
  }
}
