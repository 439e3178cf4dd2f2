package org.inshore.spi.inventory.audit;

import java.util.List;
import org.inshore.spi.message.Wording;

/**
 * Answer of a contract to one duty: where its words stand, never an opinion of law.
 *
 * @param id permanent name of the duty
 * @param name what it is called
 * @param asks what the contract should say
 * @param required whether data wait for it
 * @param state what it says
 * @param places where
 * @param basis the rules that ask for it, by name
 */
public record DutyAnswer(
    String id,
    Wording name,
    Wording asks,
    boolean required,
    State state,
    List<Place> places,
    List<Wording> basis) {

  /** Copies the lists. */
  public DutyAnswer {
    places = List.copyOf(places);
    basis = List.copyOf(basis);
  }

  /**
   * A place in the contract.
   *
   * @param clause number as the contract has it
   * @param page from 1; 0 where the document has no pages of its own
   */
  public record Place(String clause, int page) {

    /** The clause and its page as reports show them. */
    public Wording label() {
      Wording at = at();
      return page == 0
          ? at
          : new Wording(at.zh() + "（第 " + page + " 页）", at.en() + " (page " + page + ")");
    }

    private Wording at() {
      if (clause.isEmpty()) {
        return new Wording("首部", "the recitals");
      }
      if (clause.startsWith("¶")) {
        String paragraph = clause.substring(1);
        return new Wording("第 " + paragraph + " 段", "paragraph " + paragraph);
      }
      return Character.isDigit(clause.charAt(0))
          ? new Wording("条款 " + clause, "clause " + clause)
          : Wording.same(clause);
    }
  }

  /** States of a duty in a contract, the best first. */
  public enum State {
    /** It says so. */
    FOUND("有", "found"),
    /** It says too little, or only that somebody will try. */
    WEAK("弱", "weak"),
    /** Nothing was found. */
    NOT_FOUND("未见", "not found"),
    /** It says the contrary. */
    CONTRADICTS("相反", "contradicts");

    private final Wording label;

    State(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The answer as reports show it. */
    public Wording label() {
      return label;
    }
  }
}
