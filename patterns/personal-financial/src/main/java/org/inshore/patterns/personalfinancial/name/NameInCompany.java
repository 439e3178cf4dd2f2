package org.inshore.patterns.personalfinancial.name;

/**
 * Names told by what stands around them where another person is surely named: ordinary words too.
 */
public final class NameInCompany extends NameInText {
  private static final NamePrior PRIOR = new NamePrior(6.5, 3, 1.5);

  /** Makes one. */
  public NameInCompany() {
    super(PRIOR);
  }

  @Override
  public String name() {
    return "name-in-company";
  }
}
