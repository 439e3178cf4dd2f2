package org.inshore.engine.pattern;

import java.util.BitSet;
import java.util.function.Supplier;
import org.inshore.engine.table.TablePart;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;
import org.jspecify.annotations.Nullable;

/**
 * Defers the table of an automaton to its first run: most are never run in a text. What its owners
 * ask of it before is kept beside it. For all threads.
 */
public final class DeferredAutomaton {
  private final BitSet tags;

  /** The characters up to 127 that a value can start with. */
  private final BitSet starts;

  /** Whether each value has a character above 127. */
  private final boolean wide;

  private final Supplier<TaggedAutomaton> maker;

  /** Immutable, so that it may be read without a lock. */
  private @Nullable TaggedAutomaton table;

  /** Takes one that is there. */
  public DeferredAutomaton(TaggedAutomaton table) {
    this(table.allTags(), new BitSet(), !table.acceptsAscii(), () -> table);
    for (int c = 0; c < table.asciiColumn.length; c++) {
      starts.set(c, table.nextAscii(TaggedAutomaton.START, c) != TaggedAutomaton.DEAD);
    }
  }

  private DeferredAutomaton(
      BitSet tags, BitSet starts, boolean wide, Supplier<TaggedAutomaton> maker) {
    this.tags = tags;
    this.starts = starts;
    this.wide = wide;
    this.maker = maker;
  }

  /** Reads what was written; the table when it is needed. */
  public DeferredAutomaton(TableReader from) {
    this.tags = from.bits();
    this.starts = from.bits();
    this.wide = from.flag();
    TablePart part = from.part();
    this.maker = () -> new TaggedAutomaton(part.read());
  }

  public void write(TableWriter to) {
    to.bits(tags);
    to.bits(starts);
    to.flag(wide);
    to.part(get()::write);
  }

  /** The same over a refined alphabet, moved when it is needed. */
  DeferredAutomaton moved(RefinedAlphabet to) {
    return new DeferredAutomaton(tags, starts, wide, () -> to.moved(get()));
  }

  /** The automaton. */
  public TaggedAutomaton get() {
    TaggedAutomaton known = table;
    return known == null ? make() : known;
  }

  private synchronized TaggedAutomaton make() {
    TaggedAutomaton known = table;
    if (known == null) {
      known = maker.get();
      table = known;
    }
    return known;
  }

  /** All tags there are. Not to be changed. */
  public BitSet allTags() {
    return tags;
  }

  /** Whether a value can start with a character up to 127. */
  public boolean canStart(int character) {
    return starts.get(character);
  }

  /** Whether each value has a character above 127. */
  public boolean isWide() {
    return wide;
  }
}
