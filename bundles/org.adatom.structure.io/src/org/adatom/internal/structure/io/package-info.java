/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** The formats that come with the program, exact number parsing and writing by rename. */
@NonNullByDefault
package org.adatom.internal.structure.io;

import org.eclipse.jdt.annotation.NonNullByDefault;
