/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.adatom.internal.ui.Core;
import org.eclipse.core.commands.IParameterValues;

/** The analyses by label, for Quick Access and key bindings. */
public final class AnalysisParameter implements IParameterValues {
    @Override
    public Map<String, String> getParameterValues() {
        var out = new LinkedHashMap<String, String>();
        Core.analyses().all().forEach(a -> out.put(a.label(), a.id()));
        return out;
    }
}
