package com.evilcorp.support.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Has a rep do with the seat what was done with it in some shifts. */
record SeatPlan(List<RecordedShift> shifts) {
    void addTo(Timetable timetable, Staffing rep) {
        Optional<Instant> freed = Optional.empty();
        for (RecordedShift shift : shifts) {
            boolean isHandedOver = freed.filter(shift.takenAt()::equals).isPresent();
            timetable.add(
                    shift.takenAt(),
                    isHandedOver ? Timetable.Turn.REP_FOLLOWS : Timetable.Turn.REP_COMES,
                    rep::takesSeat);
            shift.absences().stream()
                    .filter(RecordedShift.Absence::tookTime)
                    .forEach(absence -> add(absence, timetable, rep));
            shift.givenUpAt().ifPresent(end -> timetable.add(end, Timetable.Turn.REP_GOES, rep::givesUpSeat));
            freed = shift.givenUpAt();
        }
    }

    private static void add(RecordedShift.Absence absence, Timetable timetable, Staffing rep) {
        timetable.add(absence.leftAt(), Timetable.Turn.REP_GOES, rep::stepsAway);
        absence.backAt().ifPresent(back -> timetable.add(back, Timetable.Turn.REP_COMES, rep::comesBack));
    }
}
