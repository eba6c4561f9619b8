/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Dense networks in plain Java loops that the compiler turns into vector code. What makes it do so, as measured on JDK
 * 25: each row of a matrix is an array of its own, and a loop takes the same index in all arrays (with an offset in one
 * of them it stays scalar, a quarter of the speed); four rows times four factors in one loop, so that what is loaded is
 * used four times.
 */
@NonNullByDefault
package org.adatom.internal.network.compiled;

import org.eclipse.jdt.annotation.NonNullByDefault;
