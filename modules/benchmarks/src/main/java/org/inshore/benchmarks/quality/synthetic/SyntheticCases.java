package org.inshore.benchmarks.quality.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.testkit.data.SyntheticPeople;

/** Tables and documents with planted values and with numbers that only look like some. */
public final class SyntheticCases {
  /** All that is planted, and so what is judged. */
  static final Set<String> PLANTED =
      Set.of(
          Kinds.RESIDENT_ID,
          Kinds.MOBILE,
          Kinds.CARD,
          Kinds.EMAIL,
          Kinds.PASSPORT,
          Kinds.PLATE,
          Kinds.CREDIT_CODE,
          Kinds.NAME,
          Kinds.ADDRESS,
          Kinds.ACCOUNT,
          Kinds.BALANCE);

  private SyntheticCases() {}

  /** Makes so many documents, and a table for every five of them. */
  public static List<LabelledCase> make(long seed, int documents) {
    Planted planted = new Planted(new SyntheticPeople(seed));
    List<LabelledCase> cases = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      cases.add(Documents.make(planted, i));
    }
    for (int i = 0; i < documents / 5; i++) {
      cases.add(Tables.make(planted, i));
    }
    return cases;
  }
}
