package org.inshore.core;

import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;

/** Classes of schemes on which the policy or the count of people rests. */
public final class Classes {
  private Classes() {}

  /** A tier by which policies state numbers of records. */
  public static Classification tier(String code) {
    return new Classification(scheme("criminal-tier", true), code);
  }

  /** How sensitive a kind of data is: always for Y. */
  public static Classification sensitive(String code) {
    return new Classification(scheme("sensitive", false), code);
  }

  private static Scheme scheme(String id, boolean records) {
    Wording name = new Wording(id, id);
    List<Scheme.Category> categories =
        records
            ? List.of()
            : Stream.of("Y", "N", "C")
                .map(
                    code ->
                        new Scheme.Category(
                            code,
                            new Wording(code, code),
                            new Wording(code, code),
                            code.equals("Y")))
                .toList();
    return new Scheme(
        id, Subject.PERSONAL_FINANCIAL, 100, true, records, name, name, name, categories);
  }
}
