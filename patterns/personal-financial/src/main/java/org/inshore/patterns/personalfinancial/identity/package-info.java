/**
 * Validators of documents that name a person: resident identity cards of 15 and 18 digits, permits,
 * passports' machine readable lines, dates of birth. {@code IdentityNumber} has the check digit of
 * GB 11643 that most of them share.
 */
@NullMarked
package org.inshore.patterns.personalfinancial.identity;

import org.jspecify.annotations.NullMarked;
