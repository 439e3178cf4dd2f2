package org.inshore.engine.prefilter;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.util.automaton.Automaton;
import org.inshore.engine.finder.Fingerprint;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.table.TablePart;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Prefilters of all patterns: the literals and character classes that values require, compiled for
 * each encoding into the fingerprints that a {@code Finder} searches text for. The tables of an
 * encoding are made for the first text in it. Thread-safe.
 */
public final class Triggers {
  /** The group of labels; those of patterns follow. */
  public static final int LABELS = 0;

  private final Function<Encoding, Tables> maker;
  private final Map<Encoding, Tables> tables =
      Collections.synchronizedMap(new EnumMap<>(Encoding.class));

  /**
   * A group's values, by which they are found.
   *
   * @param group its number
   * @param boundary what may not stand before a value
   * @param values of a pattern, or a word
   * @param after how many characters of a value stand before what is looked for
   * @param inner what else is looked for further in, or null
   */
  public record Source(
      int group, Boundary boundary, Automaton values, int after, @Nullable RequiredInfix inner) {}

  /**
   * Prefilter tables for text in one encoding.
   *
   * @param fingerprint finds places
   * @param tags by target, what to try
   */
  public record Tables(Fingerprint fingerprint, List<List<Trigger>> tags) {
    /** Reads what was written. */
    Tables(TableReader from) {
      this(
          new Fingerprint(from),
          from.list(
              () -> from.list(() -> new Trigger(from.number(), from.number(), from.number()))));
    }

    void write(TableWriter to) {
      fingerprint.write(to);
      to.list(
          tags,
          some ->
              to.list(
                  some,
                  tag -> {
                    to.number(tag.group());
                    to.number(tag.most());
                    to.number(tag.least());
                  }));
    }
  }

  public Triggers(Alphabet alphabet, List<Source> sources) {
    List<Source> all = List.copyOf(sources);
    this.maker = encoding -> make(alphabet, all, encoding);
  }

  /** Reads what was written; the tables of an encoding when they are needed. */
  public Triggers(TableReader from) {
    Map<Encoding, TablePart> parts = new EnumMap<>(Encoding.class);
    for (Encoding encoding : Encoding.values()) {
      parts.put(encoding, from.part());
    }
    this.maker = encoding -> new Tables(requireNonNull(parts.get(encoding)).read());
  }

  /** Writes the tables of all encodings. */
  public void write(TableWriter to) {
    for (Encoding encoding : Encoding.values()) {
      to.part(of(encoding)::write);
    }
  }

  /** The tables of an encoding. */
  public Tables of(Encoding encoding) {
    return tables.computeIfAbsent(encoding, maker);
  }

  private static Tables make(Alphabet alphabet, List<Source> sources, Encoding encoding) {
    Forms forms = new Forms(encoding, new ByteEncodings(alphabet, encoding));
    List<Trigger> known = new ArrayList<>();
    List<List<Trigger>> tags = new ArrayList<>();
    for (Source source : sources) {
      RequiredInfix inner = source.inner();
      Trigger tag =
          inner == null
              ? new Trigger(source.group(), source.after(), source.after())
              : new Trigger(source.group(), inner.most(), inner.least());
      int number = known.indexOf(tag);
      if (number < 0) {
        number = known.size();
        known.add(tag);
        if (number < Long.SIZE) {
          tags.add(new ArrayList<>());
        }
        tags.get(number % Long.SIZE).add(tag); // where there are very many, some share a target
      }
      long target = 1L << number;
      if (inner != null) {
        forms.further(source.values(), inner, target);
      } else if (source.after() > 0) {
        forms.after(source.values(), source.boundary(), source.after(), target);
      } else {
        forms.beginnings(source.values(), source.boundary(), target);
      }
    }
    return new Tables(forms.builder().build(), List.copyOf(tags));
  }
}
