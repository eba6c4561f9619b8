/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** Answers that are known, so that a user sees whether an installation computes what it should. */
@NonNullByDefault
package org.adatom.numerics.check;

import org.eclipse.jdt.annotation.NonNullByDefault;
