package org.inshore.engine.document;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Follows documents past the scan and says which rules each matches. Belongs to one thread.
 *
 * <p>For each document: {@link #begin}, then for each of its blocks {@link #seen} for the gate
 * words in it and {@link #block}, then {@link #end}. As long as no gate word is seen, a block costs
 * no more than a copy of its last few bytes. From the block with the first one on, text is read: up
 * to {@link #BEGINNING} characters at a stretch, later only some around gate words.
 */
public final class DocumentCollector {
  /** Most characters read of a document. */
  static final int MOST = 1 << 18;

  /** Of them, those read at a stretch from the block with the first gate word. */
  static final int BEGINNING = 3 << 16;

  /** Bytes read on either side of a gate word further on. */
  static final int AROUND = 1 << 13;

  private static final int LONGEST_CHARACTER = 4;

  /** Most places in one block that are read around. */
  private static final int MAX_PLACES = 64;

  private final DocumentRules rules;
  private final BitSet gate = new BitSet();
  private final int[] places = new int[MAX_PLACES];
  private final Tail tail = new Tail(AROUND);
  private int placeCount;
  private int left = MOST;
  private int beginningLeft = BEGINNING;
  private @Nullable Reading reading;

  /** Whether what was read last ends where the next block begins. */
  private boolean joined;

  /** Bytes of the next block that belong to what is around a gate word in this one. */
  private int goOn;

  /** State of a document that is read. */
  private record Reading(Occurrences found, WordScan scan, BlockDecoder decoder) {}

  DocumentCollector(DocumentRules rules) {
    this.rules = rules;
  }

  /** A document begins; what is left of another one is forgotten. */
  public void begin() {
    gate.clear();
    tail.forget();
    placeCount = 0;
    left = MOST;
    beginningLeft = BEGINNING;
    joined = false;
    goOn = 0;
    if (reading != null) {
      reading.decoder.forget();
      reading = null;
    }
  }

  /**
   * A gate word was seen in the block that comes next.
   *
   * @param word its number in {@link DocumentRules#gateWords}
   * @param at where it begins in the block's array; before the block if in an earlier one
   */
  public void seen(int word, int at) {
    gate.set(word);
    boolean covered =
        placeCount > 0 && at >= places[placeCount - 1] && at - places[placeCount - 1] < AROUND / 2;
    if (placeCount < MAX_PLACES && !covered) {
      places[placeCount++] = at;
    }
  }

  /**
   * A block of the document, after its gate words were told.
   *
   * @param bytes an array that holds it; not kept
   * @param from where it begins, at a character
   * @param to where it ends
   * @param encoding how characters are encoded, the same for all blocks
   * @param more whether another one follows
   */
  public void block(byte[] bytes, int from, int to, Encoding encoding, boolean more) {
    if (from == to && more) {
      return;
    }
    int unread = gate.isEmpty() || left == 0 ? from : read(bytes, from, to, reading(encoding));
    placeCount = 0;
    if (more && left > 0 && unread < to) {
      if (unread > from) {
        tail.clear();
      }
      tail.append(bytes, unread, to);
      joined = false;
    } else {
      tail.clear();
    }
  }

  /** The document is over: of each rule that it matches the surest entry, by rule. */
  public List<DocumentEntry> end() {
    List<DocumentEntry> matching = List.of();
    if (reading != null) {
      reading.scan.finish();
      matching = rules.matching(gate, reading.found);
    }
    begin();
    return matching;
  }

  private Reading reading(Encoding encoding) {
    if (reading == null) {
      Occurrences found = rules.occurrences();
      reading = new Reading(found, rules.scan(found), new BlockDecoder(encoding));
    }
    return reading;
  }

  /** How much of the document was read. */
  int charactersRead() {
    return MOST - left;
  }

  /** Reads what there is to read in a block; returns up to where. */
  private int read(byte[] bytes, int from, int to, Reading into) {
    Arrays.sort(places, 0, placeCount);
    boolean fromStart = beginningLeft > 0;
    if (!joined && (fromStart || (placeCount > 0 && places[0] - AROUND <= from))) {
      readTail(into);
    }
    int reach = from + goOn;
    int at = fromStart ? decode(bytes, from, to, to, into) : from;
    if (!fromStart && goOn > 0) {
      at = decode(bytes, from, Math.min(to, reach), to, into);
    }
    for (int i = 0; i < placeCount; i++) {
      reach = Math.max(reach, places[i] + AROUND);
      if (left > 0 && Math.min(reach, to) > at) {
        if (places[i] - AROUND > at) {
          into.scan.leaveOut();
          at = into.decoder.synced(bytes, places[i] - AROUND, places[i]);
        }
        at = decode(bytes, at, Math.min(reach, to), to, into);
      }
    }
    goOn = Math.max(0, reach - to);
    joined = at == to && (joined || at > from);
    return at;
  }

  private void readTail(Reading into) {
    into.scan.leaveOut();
    int start = tail.isCut() ? into.decoder.synced(tail.bytes(), 0, tail.length()) : 0;
    decode(tail.bytes(), start, tail.length(), tail.length(), into);
    joined = true;
  }

  /** Reads a part of a block that ends at another place. */
  private int decode(byte[] bytes, int from, int to, int blockEnd, Reading into) {
    boolean stretch = beginningLeft > 0;
    int end = into.decoder.read(bytes, from, to, stretch ? beginningLeft : left, into.scan);
    left -= into.decoder.count();
    beginningLeft -= stretch ? into.decoder.count() : 0;
    if (to == blockEnd && to - end < LONGEST_CHARACTER && (stretch ? beginningLeft : left) > 1) {
      end = to; // at most a broken character is left
    }
    left = left > 1 ? left : 0;
    beginningLeft = stretch && end < to ? 0 : beginningLeft;
    return end;
  }
}
