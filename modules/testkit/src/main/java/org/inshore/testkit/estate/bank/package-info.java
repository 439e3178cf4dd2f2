/**
 * A bank whose tables are drawn at random: customers, telephones by customer number, joint
 * accounts, households, transfers, orders, policies and loans, in several jurisdictions, as files
 * and tables, with headers of several schools or none.
 */
@NullMarked
package org.inshore.testkit.estate.bank;

import org.jspecify.annotations.NullMarked;
