/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Bayesian optimisation and active learning: search spaces, acquisition functions, test functions, and an optimiser
 * that is asked for points and told their values. The optimiser does not know who evaluates: a function, a run of the
 * workbench, or a person.
 */
@NonNullByDefault
package org.adatom.learning.bayes;

import org.eclipse.jdt.annotation.NonNullByDefault;
