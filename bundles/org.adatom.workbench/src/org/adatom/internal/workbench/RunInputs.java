/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import org.adatom.analysis.FileInputs;
import org.adatom.analysis.NoInput;
import org.adatom.analysis.StructureList;
import org.adatom.workbench.RunRequest;

/** The input of a run in the form that its analysis takes. */
final class RunInputs {
    private RunInputs() {
    }

    /** {@return the input} @param type what the analysis takes */
    static <I> I of(Class<I> type, RunRequest request) {
        Object given = type == NoInput.class ? new NoInput()
                : type == FileInputs.class ? new FileInputs(request.files())
                : type == StructureList.class ? new StructureList(request.input()) : request.input().getFirst();
        return type.cast(given);
    }
}
