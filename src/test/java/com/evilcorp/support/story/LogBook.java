package com.evilcorp.support.story;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged while it is open; of the service's own packages, down to the details. */
public final class LogBook extends Handler implements AutoCloseable {
    private static final Logger ALL = Logger.getLogger("");
    private static final Logger OWN = Logger.getLogger("com.evilcorp");

    private final List<String> entries = new CopyOnWriteArrayList<>();

    public LogBook() {
        setFormatter(new PatternFormatter("%p [%c] %s%e %X"));
        ALL.addHandler(this);
        OWN.setLevel(Level.ALL);
    }

    /** One for each thing logged: its level, its category, the stack trace, if there is one, and what else is known. */
    public List<String> entries() {
        return entries;
    }

    /** Of them the errors, and the warnings with a stack trace. */
    public List<String> alarms() {
        return entries.stream()
                .filter(entry -> entry.matches("(?s)(ERROR|FATAL) .*") || entry.matches("(?s)WARN .*\\n\\tat .*"))
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        entries.add(getFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ALL.removeHandler(this);
        OWN.setLevel(null);
    }
}
