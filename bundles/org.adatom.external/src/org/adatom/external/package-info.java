/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** Potentials that are computed by external codes, which are asked through the socket protocol of i-PI. */
@NonNullByDefault
package org.adatom.external;

import org.eclipse.jdt.annotation.NonNullByDefault;
