package org.inshore.engine.search;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.text.TextView;

/**
 * Window of a text's characters, each decoded once, with a bit mask of the patterns tried near
 * words that may start there by its class and that of the character before: words and identifiers
 * call for the same stretch again and again. It grows forwards and is laid anew where a stretch
 * begins before it.
 */
final class NearbyStarts {
  /** Characters held at most before it is laid anew; more only for one longer stretch. */
  private static final int MOST = 1 << 12;

  private final Program program;

  /** By class of a character: what may start with it; made when it is first needed. */
  private long[] with = new long[0];

  /** By class of a character: what may start behind it. */
  private long[] behind = new long[0];

  /** By character: where it starts. */
  private int[] places = new int[1 << 9];

  private int characters;

  /** The first character behind the last barrier. */
  private int open;

  /** By place at which something may start: where it is. */
  private int[] starts = new int[1 << 7];

  /** By such a place: what may start. */
  private long[] masks = new long[1 << 7];

  private int count;

  /** The place found last. */
  private int last;

  /** Where what is decoded ends. */
  private int end;

  private int classBefore;
  private TextView text;

  NearbyStarts(Program program, TextView text) {
    this.program = program;
    this.text = text;
  }

  /** Whether it can tell of some patterns: more would not fit a mask. */
  boolean tells(Nearby near) {
    return near.number() < Long.SIZE;
  }

  /** Begins with other text. */
  void begin(TextView view) {
    text = view;
    characters = 0;
  }

  /** The first place in a stretch at which some patterns may start; -1 if there is none. */
  int next(int from, int to, Nearby near) {
    decode(from, to);
    int i = index(from);
    long bit = 1L << near.number();
    while (i < count && starts[i] < to && (masks[i] & bit) == 0) {
      i++;
    }
    last = i;
    return i < count && starts[i] < to ? starts[i] : -1;
  }

  /** The index of the first place from another on at which anything may start. */
  private int index(int from) {
    int i = last;
    if (i > count || (i > 0 && starts[i - 1] >= from)) {
      int found = Arrays.binarySearch(starts, 0, count, from);
      i = found < 0 ? -found - 1 : found;
    }
    while (i < count && starts[i] < from) {
      i++;
    }
    return i;
  }

  /** The place as {@link TextView#atMostBack(int, int)} has it. */
  int atMostBack(int at, int most) {
    decode(at, at + 1);
    int index = Arrays.binarySearch(places, 0, characters, at);
    if (index >= open && index - most >= open) {
      return places[index - most];
    }
    if (index >= open && open > 0) {
      return places[open];
    }
    int place = text.atMostBack(at, most);
    if (place < places[0]) {
      lay(place); // the next will not be further back than this
      decodeTo(Math.min(at + 1, text.to));
    }
    return place;
  }

  private void decode(int from, int to) {
    if (characters == 0 || from < places[0] || from > end || (to > end && characters >= MOST)) {
      lay(from);
    }
    if (to > end) {
      decodeTo(Math.min(to, text.to));
    }
  }

  private void lay(int at) {
    if (with.length == 0) {
      tables();
    }
    characters = 0;
    open = 0;
    count = 0;
    last = 0;
    end = at;
    int before = text.previous(at);
    classBefore = before < 0 ? with.length : text.classAt(before);
  }

  private void decodeTo(int to) {
    byte[] bytes = text.bytes;
    long[] starting = with;
    int barrier = text.alphabet.barrier();
    int at = end;
    int before = classBefore;
    while (at < to) {
      int place = at;
      int cls;
      if (bytes[at] >= 0) {
        cls = text.ofAscii(bytes[at]);
        at++;
      } else {
        int read = text.wide(at);
        cls = read >> TextView.LENGTH_BITS;
        at += read & TextView.LENGTH;
        if (cls == Alphabet.REMOVED) {
          continue;
        }
        open = cls == barrier ? characters + 1 : open;
      }
      if (characters == places.length) {
        places = Arrays.copyOf(places, 2 * characters);
      }
      places[characters++] = place;
      if (starting[cls] != 0 && (starting[cls] & behind[before]) != 0) {
        add(place, starting[cls] & behind[before]);
      }
      before = cls;
    }
    end = at;
    classBefore = before;
  }

  private void add(int place, long mask) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      masks = Arrays.copyOf(masks, 2 * count);
    }
    starts[count] = place;
    masks[count++] = mask;
  }

  private void tables() {
    Alphabet alphabet = program.alphabet();
    int classes = alphabet.barrier() + 1;
    with = new long[classes];
    behind = new long[classes + 1]; // the last for the text's start
    for (Nearby near : program.nearby().stream().flatMap(List::stream).toList()) {
      if (!tells(near)) {
        continue;
      }
      TaggedAutomaton automaton = near.automaton();
      int barred = near.boundary().barred();
      boolean apart = LeftEdge.needsApart(near.boundary());
      long bit = 1L << near.number();
      for (int cls = 0; cls < classes; cls++) {
        boolean bars =
            (alphabet.traitsOf(cls) & barred) != 0
                || (apart && LeftEdge.isJoined(cls, alphabet, program.keywords()));
        with[cls] |= automaton.canStart(cls) ? bit : 0;
        behind[cls] |= bars ? 0 : bit;
      }
      behind[classes] |= bit;
    }
  }
}
