package org.inshore.testkit.data;

import java.math.BigDecimal;

/**
 * A synthetic customer.
 *
 * @param number from 1, unique
 * @param name two to four Chinese characters, the surname first; not unique
 * @param pinyin the name in Latin letters
 * @param residentId 18 characters with a right check digit; unique
 * @param mobile 11 digits; unique
 * @param email at an example domain; unique
 * @param address province, city, district, road, number and room
 * @param passport ordinary passport number; unique
 * @param plate licence plate
 * @param account account number of 12 digits; unique
 * @param card bank card number of 19 digits that passes Luhn; unique
 * @param balance in yuan, with two decimals
 */
public record Person(
    int number,
    String name,
    String pinyin,
    String residentId,
    String mobile,
    String email,
    String address,
    String passport,
    String plate,
    String account,
    String card,
    BigDecimal balance) {

  /** The number of fifteen digits that came before: no century, no check digit. */
  public String oldResidentId() {
    return residentId.substring(0, 6) + residentId.substring(8, 17);
  }

  /** Says who it is without any of the data. */
  @Override
  public String toString() {
    return "Person[" + number + "]";
  }
}
