/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Learning from data: data sets, features, models, Gaussian processes, Bayesian optimisation, transfer and active
 * learning.
 */
@NonNullByDefault
package org.adatom.learning;

import org.eclipse.jdt.annotation.NonNullByDefault;
