package org.inshore.contracts.duty;

import java.util.List;

/** A term that is looked for in a sentence. */
public sealed interface Term {

  /** A word or words in a row; a star at the end of a Latin word stands for any ending. */
  record Words(String text) implements Term {}

  /** Any term of a set of the vocabulary, or of the names of a party. */
  record Named(String set) implements Term {}

  /** At least one of some terms. */
  record Any(List<Term> terms) implements Term {

    /** Copies the list. */
    public Any {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Terms near one another.
   *
   * @param terms the terms
   * @param ordered whether in this order
   * @param within in so many characters or Latin words, from the first to the last
   */
  record Near(List<Term> terms, boolean ordered, int within) implements Term {

    /** Copies the list. */
    public Near {
      terms = List.copyOf(terms);
    }
  }

  /** Terms right behind one another. */
  record Row(List<Term> terms) implements Term {

    /** Copies the list. */
    public Row {
      terms = List.copyOf(terms);
    }
  }
}
