/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import org.adatom.internal.network.compiled.CompiledEngine;
import org.adatom.testkit.network.AbstractEngineContract;

/** The compiled engine in double precision. */
class CompiledDoubleTest extends AbstractEngineContract {
    @Override
    protected Engine engine() {
        return new CompiledEngine();
    }

    @Override
    protected Precision precision() {
        return Precision.DOUBLE;
    }
}
