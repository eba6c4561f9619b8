/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What a run was made with. */
public final class Versions {
    private Versions() {
    }

    /** {@return the version of the program, such as 0.1.0} */
    public static String program() {
        var own = FrameworkUtil.getBundle(Versions.class);
        return own == null ? "development" : version(own);
    }

    /** {@return the versions that numbers may depend on} @param plugin the plug-in of the analysis, may be empty */
    static Map<String, String> of(String plugin) {
        var out = new LinkedHashMap<String, String>();
        out.put("adatom", program());
        var own = FrameworkUtil.getBundle(Versions.class);
        if (own != null && !plugin.isEmpty()) {
            for (var b : own.getBundleContext().getBundles()) {
                if (plugin.equals(b.getSymbolicName())) {
                    out.put(plugin, version(b));
                }
            }
        }
        out.put("java", Runtime.version().toString());
        return out;
    }

    /** {@return the machine in a line} */
    static String machine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch")
                + ", " + Runtime.getRuntime().availableProcessors() + " processors";
    }

    private static String version(@Nullable Bundle bundle) {
        if (bundle == null) {
            return "";
        }
        var v = bundle.getVersion();
        return v.getMajor() + "." + v.getMinor() + "." + v.getMicro();
    }
}
